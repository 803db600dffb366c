/**
 * Telling people outside the system what is in their inbox, and a digest each working day: by e-mail, WeCom or DingTalk,
 * within working time only. A delivery that fails is tried again with growing pauses and then shown to the office.
 */
package cn.sisong.enterprise.notification;
