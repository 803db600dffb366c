/**
 * Official lists (规上, 重点, 高新, 科技型中小企业, 上市后备 and others): which firm was on which list on which day, as
 * known on any day. The lists are made by their authorities; nothing here is computed.
 */
package cn.sisong.enterprise.listing;
