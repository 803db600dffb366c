/**
 * Old ledgers in, the office's own ledger out: 走访台账 and 问题台账 in the columns that offices use. What they tell carries
 * the ledger's dates as the days on which it happened and the day of the import as the one on which it was recorded, so no
 * figure of an earlier day of knowledge changes. How a file is read, staged and quarantined is {@code importing}'s business.
 */
package cn.sisong.enterprise.ledger;
