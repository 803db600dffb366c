/** What production refuses to start with. */
package cn.sisong.gateway.startup;
