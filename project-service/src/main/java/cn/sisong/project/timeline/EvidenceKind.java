package cn.sisong.project.timeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What papers prove a step. */
@Schema(
        description =
                "FRAMEWORK_AGREEMENT 框架协议(不能作为签约依据) INVESTMENT_AGREEMENT 投资协议 FILING 备案(核准、审批)文件 CONSTRUCTION_PERMIT 施工许可证 MAIN_WORKS 主体开工证明 ACCEPTANCE 竣工验收意见 FIRST_POWER_BILL 首张电费单 FIRST_TAX_INVOICE 首张税票 CAPACITY_REPORT 达产证明 OTHER 其他")
public enum EvidenceKind {
    FRAMEWORK_AGREEMENT("框架协议"),
    INVESTMENT_AGREEMENT("投资协议"),
    FILING("备案(核准、审批)文件"),
    CONSTRUCTION_PERMIT("施工许可证"),
    MAIN_WORKS("主体开工证明"),
    ACCEPTANCE("竣工验收意见"),
    FIRST_POWER_BILL("首张电费单"),
    FIRST_TAX_INVOICE("首张税票"),
    CAPACITY_REPORT("达产证明"),
    OTHER("其他");

    private final String word;

    EvidenceKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
