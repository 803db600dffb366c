package cn.sisong.enterprise.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to many issues at once: what needs no look at the single one. */
@Schema(description = "ACCEPT 受理 DISPATCH 交办 REMIND 催办")
public enum BulkAction {
    ACCEPT,
    DISPATCH,
    REMIND
}
