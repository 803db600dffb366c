/** Passing requests on: which upstream, with which headers, how long, how much. */
package cn.sisong.gateway.forward;
