package cn.sisong.enterprise.visit;

import cn.sisong.enterprise.finding.FindingKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Optional;

/** What became of a questionnaire's answer: an issue for the office, or a finding. */
@Schema(description = "ISSUE 诉求 SUGGESTION 建议 LEAD 招商线索 NEED 需求")
public enum AnswerOutcome {
    ISSUE,
    SUGGESTION,
    LEAD,
    NEED;

    Optional<FindingKind> finding() {
        return switch (this) {
            case ISSUE -> Optional.empty();
            case SUGGESTION -> Optional.of(FindingKind.SUGGESTION);
            case LEAD -> Optional.of(FindingKind.LEAD);
            case NEED -> Optional.of(FindingKind.NEED);
        };
    }
}
