/** How a request is called in every log on its way. */
package cn.sisong.gateway.trace;
