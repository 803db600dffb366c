package cn.sisong.enterprise.unit;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.issue.Capacities;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Issues;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.util.Optional;
import java.util.UUID;

/** The drafted replies: papers of the unit, shown to it and to supervision, to nobody else. */
@ApplicationScoped
public class ReplyDrafts implements PanacheRepositoryBase<ReplyDraft, UUID> {
    private static final Text DRAFT = Text.of("答复稿", "reply draft");

    private final Session session;
    private final Issues issues;

    ReplyDrafts(Session session, Issues issues) {
        this.session = session;
        this.issues = issues;
    }

    Page<ReplyDraft> list(DataScope scope, UUID issueId, PageParams page) {
        var issue = readable(scope, issueId);
        return new ListQuery<>(session, ReplyDraft.class, "from ReplyDraft r")
                .where("r.issueId = :issue", "issue", issue.id())
                .ascending(
                        page,
                        SortKey.instant("r.draftedAt", draft -> draft.draftedAt),
                        SortKey.id("r.id", draft -> draft.id));
    }

    ReplyDraft get(DataScope scope, UUID issueId, UUID id) {
        var issue = readable(scope, issueId);
        return find("issueId = ?1 and id = ?2", issue.id(), id)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound(DRAFT));
    }

    private Issue readable(DataScope scope, UUID issueId) {
        var issue = issues.get(scope, issueId);
        var capacities = Capacities.of(scope, issue);
        if (!capacities.contains(Actor.UNIT)
                && !capacities.contains(Actor.REVIEWER)
                && !capacities.contains(Actor.SUPERVISION)) {
            throw Refusal.notFound(DRAFT);
        }
        return issue;
    }

    Optional<ReplyDraft> pending(UUID issueId) {
        return find("issueId = ?1 and state = ?2", issueId, DraftState.PENDING).firstResultOptional();
    }
}
