package cn.sisong.enterprise.sla;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of affair an issue is: how many days it has is the policy's to say. */
@Schema(description = "CONSULT 咨询 ORDINARY 一般 COMPLEX 较复杂 CROSS 跨部门")
public enum Complexity {
    CONSULT("咨询"),
    ORDINARY("一般"),
    COMPLEX("较复杂"),
    CROSS("跨部门");

    private final String label;

    Complexity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
