/** Who calls: the browser's session with its forgery check, or a bearer token of another system. */
package cn.sisong.gateway.session;
