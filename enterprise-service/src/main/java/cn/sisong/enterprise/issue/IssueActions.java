package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;

import java.util.List;
import java.util.Optional;

/** What a feature lets callers do with an issue beside its steps; the feature's own check gives offer and refusal. */
public interface IssueActions {

    /** Only what is the caller's business at all: others are told nothing. */
    List<Offer> of(DataScope scope, Issue issue);

    /** One action; {@code reason} says why it is not open now, null when it is. */
    record Offer(String action, String label, String reason) {
        public static Offer of(String action, String label, Optional<Refusal> refusal) {
            return new Offer(action, label, refusal.map(r -> r.detail().zh()).orElse(null));
        }
    }
}
