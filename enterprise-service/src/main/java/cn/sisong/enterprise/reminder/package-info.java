/**
 * When each person wants to be told outside the system: own hours of the day, and a leave. Which days are worked stays the
 * zone's calendar; what becomes due outside a person's time waits for its next beginning and is never dropped.
 */
package cn.sisong.enterprise.reminder;
