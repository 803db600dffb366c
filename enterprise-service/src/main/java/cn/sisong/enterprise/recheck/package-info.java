/**
 * Rechecks (回访): 30 and 90 days after an issue was closed as solved its firm is asked whether the problem has come back;
 * after a closing for which nobody had reached the firm, whether it is solved at all. It is asked by a one-tap link or at
 * the next visit, never by the handler. A firm is talked to about it at most once a month over all of its issues: what is
 * due goes into one contact, and what falls due within the month after it waits. The confirmation at the end of an issue
 * is part of its handling and no such contact. No answer is no answer: it never counts as solved. What nobody asked within
 * two months is given up, and says nothing about the firm.
 */
package cn.sisong.enterprise.recheck;
