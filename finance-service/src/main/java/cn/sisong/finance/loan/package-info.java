/** Loans that banks gave, renewed or extended: records of facts, of kinds that exclude each other. */
package cn.sisong.finance.loan;
