/** Time as the limits and the breaker measure it; injected, so that tests can let it pass. */
package cn.sisong.gateway.time;
