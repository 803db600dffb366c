package cn.sisong.enterprise.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a ticket can be sent: up to a higher level's platform, or out to whoever is responsible by law. */
@Schema(
        description =
                "PROVINCIAL_PLATFORM 省为企服务平台 MUNICIPAL_PLATFORM 市级平台 PROVINCIAL_ARREARS 省级拖欠账款投诉 HOTLINE 12345 热线 LITIGATION 诉讼 ARBITRATION 仲裁 PETITION 信访 RECONSIDERATION 行政复议 DISCIPLINE 纪检监察 DISCLOSURE 信息公开 SECRECY 涉密 OTHER 其他有关单位")
public enum TransferChannel {
    PROVINCIAL_PLATFORM("省为企服务平台", true),
    MUNICIPAL_PLATFORM("市级平台", true),
    PROVINCIAL_ARREARS("省级拖欠账款投诉", true),
    HOTLINE("12345 热线", false),
    LITIGATION("诉讼", false),
    ARBITRATION("仲裁", false),
    PETITION("信访", false),
    RECONSIDERATION("行政复议", false),
    DISCIPLINE("纪检监察", false),
    DISCLOSURE("信息公开", false),
    SECRECY("涉密", false),
    OTHER("其他有关单位", false);

    private final String label;
    private final boolean up;

    TransferChannel(String label, boolean up) {
        this.label = label;
        this.up = up;
    }

    public String label() {
        return label;
    }

    public boolean isUp() {
        return up;
    }
}
