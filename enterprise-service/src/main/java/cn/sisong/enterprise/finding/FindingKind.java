package cn.sisong.enterprise.finding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it is: 建议, 招商线索 (the project office takes it from here), 需求. */
@Schema(description = "SUGGESTION 建议 LEAD 招商线索 NEED 需求")
public enum FindingKind {
    SUGGESTION,
    LEAD,
    NEED
}
