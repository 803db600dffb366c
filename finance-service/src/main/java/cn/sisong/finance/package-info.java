/** Root package. */
package cn.sisong.finance;
