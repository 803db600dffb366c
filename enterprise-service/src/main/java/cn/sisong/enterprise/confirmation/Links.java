package cn.sisong.enterprise.confirmation;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.confirmation.FirmLink.Kind;
import cn.sisong.enterprise.issue.FirmLinks;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The links of issues. */
@ApplicationScoped
public class Links implements PanacheRepositoryBase<FirmLink, UUID>, FirmLinks {
    private final Clock clock;

    Links(Clock clock) {
        this.clock = clock;
    }

    /** Ends the open link of the same kind: a firm that follows the progress by an older one goes on doing so. */
    @Override
    public String open(Issue issue, Issuer issuedBy, Instant now) {
        var kind = issue.state() == IssueState.CONFIRMING ? Kind.CONFIRMATION : Kind.PROGRESS;
        update(
                "revokedAt = ?1, version = version + 1 where issueId = ?2 and kind = ?3 and revokedAt is null and answeredAt is null",
                now,
                issue.id(),
                kind);
        flush();
        var token = LinkToken.fresh();
        persistAndFlush(new FirmLink(issue.id(), kind, LinkToken.hash(token), issuedBy, now));
        return "/c/" + token;
    }

    @Override
    public void end(Issue issue, Instant now) {
        update(
                "revokedAt = ?1, version = version + 1 where issueId = ?2 and revokedAt is null and answeredAt is null",
                now,
                issue.id());
    }

    /** The question is answered, whether through this link, through the one for the progress, or in a call. */
    void answered(UUID issueId, FirmAnswer answer) {
        for (var link : list(
                "issueId = ?1 and kind = ?2 and revokedAt is null and answeredAt is null",
                issueId,
                Kind.CONFIRMATION)) {
            link.answeredAt = answer.answeredAt;
            link.answerId = answer.id;
        }
        flush();
    }

    /** Ends every link that somebody of a department gave, the answered ones too: they show what was answered. */
    void end(UUID issueId, String issuerDepartment, Instant now) {
        update(
                "revokedAt = ?1, version = version + 1 where issueId = ?2 and issuerDepartment = ?3 and revokedAt is null",
                now,
                issueId,
                issuerDepartment);
    }

    /** The firm may answer until then by the links that it has, even by one whose time is over. */
    void prolong(UUID issueId, Instant until) {
        update(
                "expiresAt = ?1, version = version + 1 where issueId = ?2 and revokedAt is null and answeredAt is null"
                        + " and expiresAt < ?1",
                until,
                issueId);
    }

    /** The links of an issue, newest first; at most one of each kind is open. */
    List<FirmLink> ofIssue(UUID issueId) {
        return list("issueId = ?1 order by issuedAt desc, id desc", issueId);
    }

    /** The one that was opened last. */
    FirmLink newest(UUID issueId) {
        return find("issueId = ?1 order by id desc", issueId).firstResult();
    }

    /** One link of an issue, or 404. */
    FirmLink ofIssue(UUID issueId, UUID id) {
        return find("issueId = ?1 and id = ?2", issueId, id)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound(Text.of("确认链接", "link")));
    }

    /** The link, or 404 for an unknown token, 410 for one that is revoked or past its time. */
    FirmLink get(String token) {
        var link = find("tokenHash", LinkToken.hash(token))
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(
                        ErrorCode.NOT_FOUND, Text.of("链接无效,请向发给您链接的工作人员核实", "No such link; ask whoever sent it")));
        if (link.isDead(clock.instant())) {
            throw new Refusal(
                    ErrorCode.GONE,
                    Text.of("链接已失效,请向四送一服办索取新的链接", "The link has expired or was withdrawn; ask for a new one"));
        }
        return link;
    }
}
