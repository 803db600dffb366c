/** Append-only audit entries in 64 hash chains, and their verifier. */
package cn.sisong.common.audit;
