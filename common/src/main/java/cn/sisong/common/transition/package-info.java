/** Steps in a life line: what an aggregate offers next, to whom, and why it refuses the rest. */
package cn.sisong.common.transition;
