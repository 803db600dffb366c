/** A firm's problem from submission to its honest end. */
package cn.sisong.enterprise.issue;
