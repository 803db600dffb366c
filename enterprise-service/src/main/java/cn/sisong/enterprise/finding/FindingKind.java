package cn.sisong.enterprise.finding;

/** What it is: 建议, 招商线索 (the project office takes it from here), 需求. */
public enum FindingKind {
    SUGGESTION,
    LEAD,
    NEED
}
