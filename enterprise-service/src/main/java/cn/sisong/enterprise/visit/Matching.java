package cn.sisong.enterprise.visit;

/** Whether the firm is known. PENDING: met without signal and not found on the device (待匹配). */
public enum Matching {
    MATCHED,
    PENDING
}
