package cn.sisong.enterprise.taskforce;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what a firm is looked after: a leader (包联领导) beside the cadres who do the daily work. */
@Schema(description = "LEADER 包联领导 CADRE 包联人员")
public enum AssignmentRole {
    LEADER,
    CADRE
}
