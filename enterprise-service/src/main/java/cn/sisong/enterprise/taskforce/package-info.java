/** Task forces, their members, and which firms they look after. */
package cn.sisong.enterprise.taskforce;
