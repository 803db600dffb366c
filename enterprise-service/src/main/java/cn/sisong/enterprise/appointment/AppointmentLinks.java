package cn.sisong.enterprise.appointment;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.confirmation.LinkToken;
import cn.sisong.enterprise.visit.Visit;
import cn.sisong.enterprise.visit.Visit.EndedBy;
import cn.sisong.enterprise.visit.VisitState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The links of planned visits. */
@ApplicationScoped
class AppointmentLinks implements PanacheRepositoryBase<AppointmentLink, UUID> {
    private final Session session;
    private final Clock clock;

    AppointmentLinks(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** A visit in the words that its firm may read. */
    record Story(
            String enterpriseName,
            String taskForceName,
            LocalDate plannedOn,
            String purpose,
            VisitState state,
            EndedBy endedBy,
            String comment,
            LocalDate proposedOn) {}

    /** Answers the link's path, which is shown once and kept nowhere; an earlier open one ends. */
    Opened open(Visit visit, String issuedBy) {
        var now = clock.instant();
        revoke(visit.id());
        var token = LinkToken.fresh();
        var link = new AppointmentLink(visit.id(), visit.plannedOn(), LinkToken.hash(token), issuedBy, now);
        persistAndFlush(link);
        return new Opened("/v/" + token, link.expiresAt);
    }

    /** What is told of a new link. */
    record Opened(String url, Instant expiresAt) {}

    void revoke(UUID visitId) {
        update(
                "revokedAt = ?1, version = version + 1 where visitId = ?2 and revokedAt is null and answeredAt is null",
                clock.instant(),
                visitId);
        flush();
    }

    /** The link, or 404 for an unknown token, 410 for one that is no longer good. */
    AppointmentLink get(String token) {
        var link = find("tokenHash", LinkToken.hash(token))
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(
                        ErrorCode.NOT_FOUND, Text.of("链接无效,请向发给您链接的工作人员核实", "No such link; ask whoever sent it")));
        if (link.isDead(story(link.visitId).plannedOn(), clock.instant())) {
            throw new Refusal(ErrorCode.GONE, Text.of("链接已失效,请与为您服务的专班联系", "The link has expired or was withdrawn"));
        }
        return link;
    }

    Story story(UUID visitId) {
        return session.createSelectionQuery("""
                        select e.name, t.name, v.plannedOn, v.purpose, v.state, v.endedBy, v.endComment, v.proposedOn
                        from Visit v join Enterprise e on e.id = v.enterpriseId
                             left join TaskForce t on t.id = v.taskForceId
                        where v.id = :id""", Story.class)
                .setParameter("id", visitId)
                .getSingleResult();
    }
}
