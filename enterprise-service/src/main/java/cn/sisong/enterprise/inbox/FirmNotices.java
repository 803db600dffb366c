package cn.sisong.enterprise.inbox;

import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.EnterpriseSummary.Keeper;
import cn.sisong.enterprise.inbox.Notices.About;
import cn.sisong.enterprise.recheck.RecheckDue;
import cn.sisong.enterprise.taskforce.Assignments;
import cn.sisong.enterprise.taskforce.TaskForces;
import cn.sisong.enterprise.visit.VisitDeclined;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hibernate.Session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells those who look after a firm what it waits for, or says of a visit, in the transaction of what happened. */
@ApplicationScoped
class FirmNotices {
    private final Session session;
    private final Notices notices;
    private final Assignments assignments;
    private final TaskForces taskForces;
    private final Clock clock;

    FirmNotices(Session session, Notices notices, Assignments assignments, TaskForces taskForces, Clock clock) {
        this.session = session;
        this.notices = notices;
        this.assignments = assignments;
        this.taskForces = taskForces;
        this.clock = clock;
    }

    private record Firm(UUID id, String name, String areaPath) {
        About about() {
            return About.firm(id, name, areaPath);
        }
    }

    /** One item for a firm and a day, however many of its problems are to be asked about. */
    void due(@Observes RecheckDue recheck) {
        var firm = session.createNativeQuery("""
                        select e.id, e.name, e.area_path from issue i join enterprise c on c.id = i.enterprise_id
                            join enterprise e on e.id = coalesce(c.merged_into, c.id)
                        where i.id = :issue""", Firm.class)
                .setParameter("issue", recheck.issueId())
                .getSingleResult();
        var askers = new ArrayList<>(keepers(firm));
        askers.removeAll(handlers(recheck.issueId()));
        List<Audience> hearers = askers.isEmpty()
                ? List.of(Audience.OFFICE)
                : askers.stream().map(Audience::person).toList();
        var key = firm.id() + " " + Days.today(clock);
        var words = "有销号的诉求到了回访的日子" + (recheck.provisional() ? "(暂定)" : "") + ",请走访或发链接询问";
        hearers.forEach(to -> notices.put(InboxKind.RECHECK_DUE, to, firm.about(), key, words, clock.instant()));
    }

    private List<String> keepers(Firm firm) {
        var forces = assignments.of(Set.of(firm.id())).getOrDefault(firm.id(), List.of()).stream()
                .map(Keeper::id)
                .toList();
        return forces.isEmpty() ? List.of() : taskForces.people(forces);
    }

    /** Whoever worked on the issue, or is of its department: they never ask the firm. */
    private List<String> handlers(UUID issue) {
        return session.createNativeQuery("""
                        select v.actor_subject from issue_event v
                        where v.issue_id = :issue and v.actor_kind in ('UNIT', 'REVIEWER')
                        union
                        select p.subject from person p join issue i on i.department_id = p.department_id
                        where i.id = :issue""", String.class)
                .setParameter("issue", issue)
                .getResultList();
    }

    void putOff(@Observes VisitDeclined visit) {
        var name = session.createNativeQuery("select name from enterprise where id = :id", String.class)
                .setParameter("id", visit.enterpriseId())
                .getSingleResult();
        var words = new ArrayList<String>();
        if (visit.reason() != null) {
            words.add(visit.reason());
        }
        if (visit.proposedOn() != null) {
            words.add("希望改到 " + visit.proposedOn());
        }
        var hearers = visit.taskForceId() == null
                ? List.of(visit.authorSubject())
                : taskForces.people(Set.of(visit.taskForceId()));
        hearers.forEach(subject -> notices.put(
                InboxKind.VISIT_DECLINED,
                Audience.person(subject),
                About.visit(visit.visitId(), name, visit.areaPath()),
                visit.visitId().toString(),
                String.join(",", words),
                visit.at()));
    }
}
