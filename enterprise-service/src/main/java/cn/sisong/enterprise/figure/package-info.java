/** Figures of the report that live here, each with its rows. */
package cn.sisong.enterprise.figure;
