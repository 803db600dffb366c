/**
 * The one door: forwards to the services, keeps the browser's session, publishes one API document and the web app. It
 * knows no business rule and never changes a body.
 */
package cn.sisong.gateway;
