package cn.sisong.enterprise.resumption;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a firm works again. The rate is of those that should: who is stopped for long does not belong to them. */
@Schema(description = "SHOULD_RESUME 应复工未复工 RESUMED 已复工 STOPPED_AGAIN 复工后又停工 LONG_STOPPED 长期停产 NOT_REQUIRED 不在应复范围")
public enum ResumptionStatus {
    SHOULD_RESUME("应复工未复工", true),
    RESUMED("已复工", true),
    STOPPED_AGAIN("复工后又停工", true),
    LONG_STOPPED("长期停产", false),
    NOT_REQUIRED("不在应复范围", false);

    private final String label;
    private final boolean due;

    ResumptionStatus(String label, boolean due) {
        this.label = label;
        this.due = due;
    }

    public String label() {
        return label;
    }

    /** Belongs to those that should work again. */
    public boolean isDue() {
        return due;
    }
}
