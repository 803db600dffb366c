package cn.sisong.enterprise.visit;

/** Where a visit stands. */
public enum VisitState {
    PLANNED,
    DONE,
    DECLINED,
    CANCELLED
}
