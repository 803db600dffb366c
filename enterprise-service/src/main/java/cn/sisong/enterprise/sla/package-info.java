/** Working calendar, versioned service-level policies, and deadlines as a pure function of an issue's events. */
package cn.sisong.enterprise.sla;
