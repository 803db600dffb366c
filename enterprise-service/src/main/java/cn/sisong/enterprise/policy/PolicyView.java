package cn.sisong.enterprise.policy;

import cn.sisong.common.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A policy. */
public record PolicyView(
        UUID id,
        long version,
        String title,
        String issuer,
        @Schema(nullable = true) String documentNumber,
        @Schema(nullable = true) String sourceUrl,
        String areaCode,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        @Schema(description = "今天是否有效") Policy.Validity validity,
        String benefit,
        boolean noApplication,
        List<ConditionForm> conditions,
        @Schema(description = "条件的文字表述,与 conditions 逐条对应") List<String> conditionTexts,
        String authorName,
        Instant recordedAt)
        implements Versioned {

    static PolicyView of(Policy policy, LocalDate today, Names names) {
        return new PolicyView(
                policy.id,
                policy.version,
                policy.title,
                policy.issuer,
                policy.documentNumber,
                policy.sourceUrl,
                policy.areaCode,
                policy.validFrom,
                policy.validTo,
                policy.validity(today),
                policy.benefit,
                policy.noApplication,
                policy.conditions,
                policy.conditions.stream()
                        .map(form -> form.toCondition("").label(names))
                        .toList(),
                policy.authorName,
                policy.recordedAt);
    }

    /** One version of a policy as it was. */
    @Schema(name = "PolicyEditionView")
    public record Edition(
            long number, @Schema(description = "该版全文") PolicyView content, String authorName, Instant recordedAt) {}

    /** A policy for a firm, with how the firm stands to it. */
    @Schema(name = "MatchedPolicy")
    public record Matched(PolicyBrief policy, Match match) {}

    /** How one firm stands to one policy. */
    @Schema(name = "PolicyMatchView")
    public record MatchView(UUID policyId, UUID enterpriseId, Policy.Validity validity, Match match) {}

    /** A policy by name, for lists beside something else. */
    public record PolicyBrief(
            UUID id,
            String title,
            String issuer,
            @Schema(nullable = true) String documentNumber,
            @Schema(nullable = true) LocalDate validTo,
            String benefit,
            boolean noApplication) {
        static PolicyBrief of(Policy policy) {
            return new PolicyBrief(
                    policy.id,
                    policy.title,
                    policy.issuer,
                    policy.documentNumber,
                    policy.validTo,
                    policy.benefit,
                    policy.noApplication);
        }
    }

    /** A firm that meets a policy, or may meet it. */
    @Schema(name = "PolicyCandidate")
    public record Candidate(
            UUID enterpriseId,
            String name,
            @Schema(nullable = true) String creditCode,
            @Schema(description = "政策今天是否有效") Policy.Validity validity,
            Match match) {}

    /** A firm to which a visit brought a policy. */
    @Schema(name = "PolicyDelivery")
    public record Delivery(
            UUID enterpriseId,
            String name,
            @Schema(nullable = true) String creditCode,
            @Schema(description = "最近一次带去的日期") LocalDate broughtOn) {}

    /** To how many firms a policy has been brought. */
    @Schema(name = "PolicyDelivered")
    public record Delivered(long firms) {}
}
