/** Refusals and how every error leaves as RFC 9457 problem+json. */
package cn.sisong.common.problem;
