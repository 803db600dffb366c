package cn.sisong.enterprise.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the firm was met; only ON_SITE counts as a visit in figures. */
@Schema(description = "ON_SITE 上门走访 PHONE 电话联系 ONLINE 线上联系")
public enum VisitMode {
    ON_SITE,
    PHONE,
    ONLINE
}
