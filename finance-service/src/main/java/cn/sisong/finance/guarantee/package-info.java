/** Guarantee applications, from the application to the release. */
package cn.sisong.finance.guarantee;
