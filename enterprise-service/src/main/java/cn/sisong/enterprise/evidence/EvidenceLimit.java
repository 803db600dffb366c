package cn.sisong.enterprise.evidence;

/** How large a file may be. */
final class EvidenceLimit {
    /** 10 MiB. */
    static final long BYTES = 10L * 1024 * 1024;

    private EvidenceLimit() {}
}
