/**
 * Supervision (督办单), leaders' instructions (领导批示) and the desk of exceptions: somebody from above wants an answer.
 * None of it is a step of the issue or can end it; units and tickets are listed, people are never ranked.
 */
package cn.sisong.enterprise.supervision;
