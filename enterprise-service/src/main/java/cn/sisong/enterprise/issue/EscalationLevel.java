package cn.sisong.enterprise.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom an issue goes up, lowest first. */
@Schema(description = "OFFICE_HEAD 四送一服办负责人 DEPUTY_LEADER 分管领导 MAIN_LEADER 主要领导")
public enum EscalationLevel {
    OFFICE_HEAD("四送一服办负责人"),
    DEPUTY_LEADER("分管领导"),
    MAIN_LEADER("主要领导");

    private final String label;

    EscalationLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
