/** The web app and the headers that protect it. */
package cn.sisong.gateway.web;
