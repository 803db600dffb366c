package cn.sisong.enterprise.taskforce;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a firm that is looked after is to be visited. */
@Schema(description = "NONE 不定期 MONTHLY 每月 QUARTERLY 每季")
public enum VisitFrequency {
    NONE,
    MONTHLY,
    QUARTERLY
}
