/** What happened to demands, guarantees and loans, and when it was recorded; append-only, the ground of every figure. */
package cn.sisong.finance.timeline;
