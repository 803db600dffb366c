/** Campaigns (遍访): a named list of firms to be visited in a period, and how far that has come as of any day. */
package cn.sisong.enterprise.campaign;
