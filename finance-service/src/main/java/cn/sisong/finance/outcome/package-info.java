/**
 * What became of the money asked for in an issue, for everybody who sees the issue. It shows the demand and the records
 * that answer it; the files themselves stay with money's own staff.
 */
package cn.sisong.finance.outcome;
