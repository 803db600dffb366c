/** Numbers for a period, as known on a day, each with the rows that it was made of. */
package cn.sisong.common.figure;
