/** Who calls, what the caller may do, and how far the caller sees. */
package cn.sisong.common.identity;
