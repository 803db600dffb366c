package cn.sisong.enterprise.policy;

/** Of what a condition speaks. */
public enum ConditionType {
    INDUSTRY,
    SIZE,
    LIST,
    REVENUE,
    EMPLOYEES,
    DIVISION,
    DATE
}
