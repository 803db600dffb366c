package cn.sisong.enterprise.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of what a condition speaks. */
@Schema(description = "INDUSTRY 行业 SIZE 规模 LIST 在官方名录中 REVENUE 营业收入 EMPLOYEES 从业人员 DIVISION 区划 DATE 成立日期")
public enum ConditionType {
    INDUSTRY,
    SIZE,
    LIST,
    REVENUE,
    EMPLOYEES,
    DIVISION,
    DATE
}
