/**
 * What each person should hear of: new work, what is due, what came back, what a firm said. Kept with the deed itself or
 * found by the calendar; told outside the system by {@code notification}.
 */
package cn.sisong.enterprise.inbox;
