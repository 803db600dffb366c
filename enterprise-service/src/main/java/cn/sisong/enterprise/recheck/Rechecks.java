package cn.sisong.enterprise.recheck;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.issue.FirmContacts;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueScope;
import cn.sisong.enterprise.sla.WorkCalendar;
import cn.sisong.enterprise.sla.WorkCalendars;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rechecks; whoever sees both the firm and the issue sees them. */
@ApplicationScoped
class Rechecks implements PanacheRepositoryBase<Recheck, UUID> {
    private static final Set<RecheckState> OPEN = Set.of(RecheckState.WAITING, RecheckState.DUE, RecheckState.ASKED);

    private final Session session;
    private final EnterpriseScope firms;
    private final IssueScope issues;
    private final Enterprises enterprises;
    private final FirmContacts firmContacts;
    private final WorkCalendars calendars;
    private final Clock clock;

    Rechecks(
            Session session,
            EnterpriseScope firms,
            IssueScope issues,
            Enterprises enterprises,
            FirmContacts firmContacts,
            WorkCalendars calendars,
            Clock clock) {
        this.session = session;
        this.firms = firms;
        this.issues = issues;
        this.enterprises = enterprises;
        this.firmContacts = firmContacts;
        this.calendars = calendars;
        this.clock = clock;
    }

    private record Row(Recheck recheck, Issue issue, UUID firmId, String firmName, LocalDate linked, LocalDate last) {
        LocalDate dueOn() {
            return recheck.dueOn;
        }

        UUID id() {
            return recheck.id;
        }
    }

    /** Those that are due first come first. */
    Page<RecheckView> list(DataScope scope, Set<RecheckState> states, UUID enterpriseId, PageParams page) {
        var calendar = calendars.current();
        var today = Days.today(clock);
        var found = new ListQuery<>(session, Row.class, """
                        select r, i, e.id, e.name, k.contactedOn,
                               (select max(t.contactedOn) from RecheckContact t where t.enterpriseId = e.id
                                or e.absorbed > 0 and t.enterpriseId in (select m.id from Enterprise m where m.mergedInto = e.id))
                        from Recheck r join Issue i on i.id = r.issueId
                                       join Enterprise c on c.id = i.enterpriseId
                                       join Enterprise e on e.id = coalesce(c.mergedInto, c.id)
                                       left join RecheckContact k on k.id = r.contactId and k.means = LINK""")
                .within(firms.on(scope, "e"))
                .within(issues.on(scope, "i"))
                .where("r.state in (:states)", "states", states)
                .where("i.enterpriseId in (:files)", "files", enterprises.filesOrNull(enterpriseId))
                .ascending(page, SortKey.date("r.dueOn", Row::dueOn), SortKey.id("r.id", Row::id));
        var handled = firmContacts.handled(
                scope, found.items().stream().map(Row::issue).toList());
        return found.map(row -> view(row, handled, calendar, today));
    }

    private static RecheckView view(Row row, Set<UUID> handled, WorkCalendar calendar, LocalDate today) {
        var recheck = row.recheck();
        var due = RecheckRule.dueOn(recheck.dueOn, calendar);
        var rests = row.last() == null ? null : RecheckRule.restsUntil(row.last());
        return new RecheckView(
                recheck.id,
                recheck.state,
                recheck.state.label(),
                recheck.question,
                recheck.afterDays,
                row.issue().id(),
                row.issue().number(),
                Mask.telephones(row.issue().title()),
                row.firmId(),
                row.firmName(),
                recheck.closedOn,
                due.day(),
                due.provisional(),
                rests != null && rests.isAfter(today) ? rests : null,
                row.linked(),
                recheck.answeredAt,
                Mask.telephones(recheck.comment),
                !handled.contains(row.issue().id()));
    }

    /** What a firm was asked already and has not answered, and then what it may be asked now; the earliest due first. */
    List<Recheck> askable(DataScope scope, Collection<UUID> files) {
        var predicate = issues.on(scope, "i");
        var query = session.createSelectionQuery(
                        "select r from Recheck r join Issue i on i.id = r.issueId where i.enterpriseId in (:files)"
                                + " and r.state in (DUE, ASKED) and (" + predicate.hql()
                                + ") order by case when r.state = ASKED then 0 else 1 end, r.dueOn, r.id",
                        Recheck.class)
                .setParameter("files", files);
        predicate.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** Whether the issue has not been closed once more since. */
    boolean isOfLastClosing(Recheck recheck) {
        return session.createSelectionQuery("""
                        select e.id from IssueEvent e
                        where e.issueId = :issue and e.toState = CLOSED and e.fromState <> CLOSED
                        order by e.seq desc""", UUID.class)
                .setParameter("issue", recheck.issueId)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(recheck.closingId::equals);
    }

    /** The firm's link was withdrawn and no other given: it could not answer. */
    boolean wasTakenBack(Recheck recheck) {
        return recheck.contactId != null && session.find(RecheckContact.class, recheck.contactId).revokedAt != null;
    }

    List<Recheck> ofContact(UUID contactId) {
        return list("contactId = ?1 order by closedOn, id", contactId);
    }

    /** How many on a link have had their answer or need none any more. */
    long settled(UUID contactId) {
        return count("contactId = ?1 and state <> ?2", contactId, RecheckState.ASKED);
    }

    /** Those of an issue that ask, or will ask, whether it is solved at all. */
    List<Recheck> openOfUnreached(UUID issueId) {
        return list("issueId = ?1 and state in ?2 and question = ?3", issueId, OPEN, RecheckQuestion.SOLVED_NOW);
    }

    /** The issue is open again: there is nothing left to ask about its closing. */
    void drop(UUID issueId) {
        for (var recheck : list("issueId = ?1 and state in ?2", issueId, OPEN)) {
            recheck.become(RecheckState.DROPPED);
        }
        flush();
    }
}
