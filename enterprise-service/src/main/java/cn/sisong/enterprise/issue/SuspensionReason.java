package cn.sisong.enterprise.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Arrays;
import java.util.Optional;

/** Why the department's clock stands still; what exactly is awaited is said in words beside it. */
@Schema(
        description =
                "FIRM_DOCUMENTS 等待企业补充材料 HIGHER_AUTHORITY 等待上级批复 OTHER_DEPARTMENT 等待其他部门办结 EXPERT_REVIEW 检验检测、评审或公示 LEGAL_PROCEEDINGS 诉讼、仲裁或复议中 FORCE_MAJEURE 不可抗力")
public enum SuspensionReason {
    FIRM_DOCUMENTS("等待企业补充材料"),
    HIGHER_AUTHORITY("等待上级批复"),
    OTHER_DEPARTMENT("等待其他部门办结"),
    EXPERT_REVIEW("检验检测、评审或公示"),
    LEGAL_PROCEEDINGS("诉讼、仲裁或复议中"),
    FORCE_MAJEURE("不可抗力");

    private final String label;

    SuspensionReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<SuspensionReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(code))
                .findFirst();
    }
}
