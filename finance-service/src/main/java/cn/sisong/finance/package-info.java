/** Financing demands of firms, guarantee applications, loans, and the figures made of them. */
package cn.sisong.finance;
