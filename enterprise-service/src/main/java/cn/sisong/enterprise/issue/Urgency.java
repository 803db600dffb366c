package cn.sisong.enterprise.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How soon an issue needs attention. */
@Schema(description = "NORMAL 一般 URGENT 紧急")
public enum Urgency {
    NORMAL,
    URGENT
}
