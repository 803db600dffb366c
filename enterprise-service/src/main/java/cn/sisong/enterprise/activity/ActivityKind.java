package cn.sisong.enterprise.activity;

/** 夜话, 座谈会, 宣讲会, 对接会. */
public enum ActivityKind {
    SALON,
    SYMPOSIUM,
    BRIEFING,
    MATCHING,
    OTHER
}
