package cn.sisong.enterprise.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a matter belongs that this office may not take on. A rejection names one, so that the firm is not left standing. */
@Schema(
        description =
                "LITIGATION 诉讼 ARBITRATION 仲裁 PETITION 信访 RECONSIDERATION 行政复议 DISCIPLINE 纪检监察 DISCLOSURE 信息公开 SECRECY 涉密 PROVINCIAL_ARREARS 省级拖欠账款投诉")
public enum RejectionChannel {
    LITIGATION("诉讼"),
    ARBITRATION("仲裁"),
    PETITION("信访"),
    RECONSIDERATION("行政复议"),
    DISCIPLINE("纪检监察"),
    DISCLOSURE("信息公开"),
    SECRECY("涉密"),
    /** Complaints of arrears are accepted by the provincial level. */
    PROVINCIAL_ARREARS("省级拖欠账款投诉");

    private final String label;

    RejectionChannel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
