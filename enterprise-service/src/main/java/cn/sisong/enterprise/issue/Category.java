package cn.sisong.enterprise.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an issue is about. The four sends are what a visit brings and never a category. */
@Schema(
        description =
                "LABOUR 用工 FINANCE 融资 LAND 用地 PLANNING 规划建设 ENVIRONMENT 环评能耗 POLICY 政策兑现 LOGISTICS 物流 UTILITIES 水电气配套 LICENCE 证照 MARKET 市场 ARREARS 账款拖欠 OTHER 其他")
public enum Category {
    LABOUR("用工"),
    FINANCE("融资"),
    LAND("用地"),
    PLANNING("规划建设"),
    ENVIRONMENT("环评能耗"),
    POLICY("政策兑现"),
    LOGISTICS("物流"),
    UTILITIES("水电气配套"),
    LICENCE("证照"),
    MARKET("市场"),
    ARREARS("账款拖欠"),
    OTHER("其他");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
