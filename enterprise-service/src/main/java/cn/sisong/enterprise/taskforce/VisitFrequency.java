package cn.sisong.enterprise.taskforce;

/** How often a firm that is looked after is to be visited. */
public enum VisitFrequency {
    NONE,
    MONTHLY,
    QUARTERLY
}
