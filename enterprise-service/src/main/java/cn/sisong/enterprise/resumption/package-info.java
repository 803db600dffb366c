/** 复工复产: the status of firms from day to day, as dated statements that are never changed; figure A24 is counted of them. */
package cn.sisong.enterprise.resumption;
