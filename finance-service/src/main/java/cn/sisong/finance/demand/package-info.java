/** What a firm asks for: it ends in a record of money, in an honest refusal, or is taken back. */
package cn.sisong.finance.demand;
