/** Whether the whole system answers, part by part. */
package cn.sisong.gateway.health;
