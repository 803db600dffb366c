/**
 * Metrics of the work on issues that cannot be polished: how long it took, what came back, what the firm never answered,
 * what is honestly pending; each with the number of cases behind it.
 */
package cn.sisong.enterprise.metric;
