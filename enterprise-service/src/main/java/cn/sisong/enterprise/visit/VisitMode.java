package cn.sisong.enterprise.visit;

/** How the firm was met; only ON_SITE counts as a visit in figures. */
public enum VisitMode {
    ON_SITE,
    PHONE,
    ONLINE
}
