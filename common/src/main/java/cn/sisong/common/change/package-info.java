/** One record per write, kept as an outbox event and an audit entry in the caller's transaction. */
package cn.sisong.common.change;
