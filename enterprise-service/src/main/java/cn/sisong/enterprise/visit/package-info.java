/** Visits planned and done: whom, when, which of the four sends; issues raised on the way. */
package cn.sisong.enterprise.visit;
