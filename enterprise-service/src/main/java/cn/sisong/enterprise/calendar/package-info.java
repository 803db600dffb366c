/**
 * The calendar's upkeep: the yearly notices with their days off and make-up days, and the working hours with the day from
 * which they hold. Counting by it is the business of {@code sla}; a year without a notice is shown as missing.
 */
package cn.sisong.enterprise.calendar;
