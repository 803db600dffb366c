package cn.sisong.enterprise.person;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.time.Days;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** The colleagues. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, String> {
    private final Session session;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    People(Session session, Changes changes, Caller caller, Clock clock) {
        this.session = session;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Remembers the caller, who has just opened the app. A newcomer and a changed name, unit or area are recorded; that
     * somebody came again is not, being no change of anything. Whoever sees no area is seen by nobody and not kept.
     */
    @Transactional
    public void remember(DataScope scope) {
        if (scope.system() || scope.areaPath() == null) {
            return;
        }
        var person = findById(scope.subject());
        if (person == null && !begin(scope)) {
            return;
        }
        var known = person == null ? findById(scope.subject()) : person;
        var before = person == null ? null : Recorded.of(known);
        known.seenOn(Days.today(clock));
        if (before != null && known.is(caller.name(), scope.department(), scope.areaPath())) {
            return;
        }
        known.describe(caller.name(), scope.department(), scope.areaPath());
        flush();
        changes.record(new Change("person.recorded", "person", id(known), 0, before, Recorded.of(known)));
    }

    /** Two tabs opened at once are one person: the second finds the row and leaves the rest to the first. */
    private boolean begin(DataScope scope) {
        return session.createNativeMutationQuery("""
                        insert into person (subject, name, department_id, area_path, first_seen_at)
                        values (:subject, :name, :department, :area, :now) on conflict do nothing""")
                        .setParameter("subject", scope.subject())
                        .setParameter("name", caller.name())
                        .setParameter("department", scope.department())
                        .setParameter("area", scope.areaPath())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** By name; {@code q} is a part of the name or of the unit's. */
    Page<PersonView> list(DataScope scope, String q, PageParams page) {
        return new ListQuery<>(session, PersonView.class, """
                        select p.subject, p.name, d.name, p.lastSeenOn
                        from Person p left join Department d on d.id = p.departmentId""")
                .within(new ScopePredicate("p.areaPath like :scopeArea", Map.of("scopeArea", scope.areaPattern())))
                .where("locate(:q, p.name) > 0 or locate(:q, d.name) > 0", "q", q)
                .ascending(
                        page, SortKey.text("p.name", PersonView::name), SortKey.text("p.subject", PersonView::subject));
    }

    private static UUID id(Person person) {
        return UUID.nameUUIDFromBytes(("person-" + person.subject).getBytes(StandardCharsets.UTF_8));
    }

    /** What is recorded of a person. */
    record Recorded(String subject, String name, String departmentId, String areaPath) {
        static Recorded of(Person person) {
            return new Recorded(person.subject, person.name, person.departmentId, person.areaPath);
        }
    }
}
