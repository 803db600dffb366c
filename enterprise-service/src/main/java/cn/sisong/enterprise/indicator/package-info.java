/** A firm's yearly numbers with their source, and the size class that the rule of the year gives for them. */
package cn.sisong.enterprise.indicator;
