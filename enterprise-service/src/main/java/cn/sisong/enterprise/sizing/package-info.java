/**
 * Size classes of firms (统计上大中小微型企业划分办法) as plain rules over a sector and yearly numbers; versioned, without
 * database or HTTP.
 */
package cn.sisong.enterprise.sizing;
