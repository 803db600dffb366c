/**
 * Supervision (督办单) and leaders' instructions (领导批示): somebody from above wants an answer. Neither is a step of the
 * issue, and neither can end it.
 */
package cn.sisong.enterprise.supervision;
