/**
 * More time for a department (延期): asked in time, decided by somebody else, limited by the policy. A grant is an event
 * from which the deadline function computes the new day; nothing here writes a deadline.
 */
package cn.sisong.enterprise.extension;
