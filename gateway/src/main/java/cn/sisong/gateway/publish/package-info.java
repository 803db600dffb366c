/** One API document for the whole system, put together from what the services publish. */
package cn.sisong.gateway.publish;
