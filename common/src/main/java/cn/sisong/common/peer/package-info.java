/** Calls to other services: never inside a transaction, and a failure is a problem that says when to try again. */
package cn.sisong.common.peer;
