package cn.sisong.enterprise.taskforce;

/** As what a firm is looked after: a leader (包联领导) beside the cadres who do the daily work. */
public enum AssignmentRole {
    LEADER,
    CADRE
}
