package cn.sisong.common.idempotency;

/** An answer with something that is shown once and kept nowhere: what is kept for a replay is without it. */
public interface KeptAs {
    Object kept();
}
