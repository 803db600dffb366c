/** Business time. */
package cn.sisong.common.time;
