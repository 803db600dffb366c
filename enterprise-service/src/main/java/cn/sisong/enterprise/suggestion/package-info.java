/**
 * Which department an issue should go to, and why: what a returning unit named, how like issues went in the last year,
 * and who answers for the category by the office's own table. Proposes only; the dispatcher decides.
 */
package cn.sisong.enterprise.suggestion;
