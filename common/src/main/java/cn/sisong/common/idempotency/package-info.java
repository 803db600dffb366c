/** A POST repeated with the same Idempotency-Key has one effect and one answer. */
package cn.sisong.common.idempotency;
