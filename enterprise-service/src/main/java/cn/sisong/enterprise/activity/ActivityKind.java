package cn.sisong.enterprise.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 夜话, 座谈会, 宣讲会, 对接会. */
@Schema(description = "SALON 夜话 SYMPOSIUM 座谈会 BRIEFING 宣讲会 MATCHING 对接会 OTHER 其他")
public enum ActivityKind {
    SALON,
    SYMPOSIUM,
    BRIEFING,
    MATCHING,
    OTHER
}
