/** Who am I, for the web app. */
package cn.sisong.enterprise.me;
