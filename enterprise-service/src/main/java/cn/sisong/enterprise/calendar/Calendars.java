package cn.sisong.enterprise.calendar;

import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Ids;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.calendar.Notice.SpecialDay;
import cn.sisong.enterprise.calendar.NoticeView.Recomputation;
import cn.sisong.enterprise.calendar.NoticeView.Year;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The yearly notices. Reference data, open to every reader. */
@ApplicationScoped
class Calendars {
    private final Session session;

    Calendars(Session session) {
        this.session = session;
    }

    /** From the first known year to the one after {@code thisYear}, newest first; the unknown ones say so. */
    List<Year> years(int thisYear) {
        var known = session.createNativeQuery("""
                        select y.year, y.status, y.source,
                               count(d.day) filter (where d.kind = 'OFF') as days_off,
                               count(d.day) filter (where d.kind = 'WORK') as days_worked
                        from calendar_year y left join calendar_day d on d.year = y.year
                        group by y.year order by y.year desc""", Year.class).getResultList();
        var first = known.isEmpty() ? thisYear : known.get(known.size() - 1).year();
        var last = known.isEmpty()
                ? thisYear + 1
                : Math.max(thisYear + 1, known.get(0).year());
        List<Year> years = new ArrayList<>();
        for (int year = last; year >= first; year--) {
            var wanted = year;
            years.add(known.stream()
                    .filter(found -> found.year() == wanted)
                    .findFirst()
                    .orElseGet(() -> new Year(wanted, "MISSING", null, 0, 0)));
        }
        return years;
    }

    NoticeView get(int year) {
        return find(year).orElseThrow(() -> Refusal.notFound(Text.of(year + " 年放假安排", "notice for " + year)));
    }

    Optional<NoticeView> find(int year) {
        var days = session.createNativeQuery(
                        "select day, kind, name from calendar_day where year = :year order by day", DayRow.class)
                .setParameter("year", year)
                .getResultStream()
                .map(row -> new SpecialDay(row.day(), Notice.Kind.valueOf(row.kind()), row.name()))
                .toList();
        return session.createNativeQuery("select version, source from calendar_year where year = :year", Head.class)
                .setParameter("year", year)
                .getResultStream()
                .findFirst()
                .map(head -> new NoticeView(
                        year, head.version(), head.source(), new Notice(head.source(), days).workingDays(year), days));
    }

    private record DayRow(LocalDate day, String kind, String name) {}

    private record Head(long version, String source) {}

    void create(int year, Notice notice) {
        session.createNativeMutationQuery(
                        "insert into calendar_year (year, version, status, source) values (:year, 0, 'PUBLISHED', :source)")
                .setParameter("year", year)
                .setParameter("source", notice.source().strip())
                .executeUpdate();
        insert(year, notice);
    }

    void replace(int year, long seen, Notice notice) {
        var updated = session.createNativeMutationQuery("""
                        update calendar_year set version = version + 1, source = :source
                        where year = :year and version = :seen""")
                .setParameter("year", year)
                .setParameter("seen", seen)
                .setParameter("source", notice.source().strip())
                .executeUpdate();
        if (updated == 0) {
            throw IfMatch.stale(seen + 1);
        }
        session.createNativeMutationQuery("delete from calendar_day where year = :year")
                .setParameter("year", year)
                .executeUpdate();
        insert(year, notice);
    }

    private void insert(int year, Notice notice) {
        var days = notice.days().stream().map(SpecialDay::day).toList();
        var taken = days.isEmpty()
                ? List.<LocalDate>of()
                : session.createNativeQuery(
                                "select day from calendar_day where day in (:days) order by day", LocalDate.class)
                        .setParameter("days", days)
                        .getResultList();
        if (!taken.isEmpty()) {
            throw new Refusal(
                            ErrorCode.ALREADY_EXISTS,
                            Text.of("日期 " + taken.get(0) + " 已在另一年的安排中", taken.get(0) + " is in another year's notice"))
                    .violation("/days/" + days.indexOf(taken.get(0)), "already-exists", Text.of("已在另一年的安排中", "taken"));
        }
        for (var day : notice.days()) {
            session.createNativeMutationQuery(
                            "insert into calendar_day (day, kind, name, year) values (:day, :kind, :name, :year)")
                    .setParameter("day", day.day())
                    .setParameter("kind", day.kind().name())
                    .setParameter("name", day.name().strip())
                    .setParameter("year", year)
                    .executeUpdate();
        }
    }

    /** Asks for the cached deadlines of all open issues to be counted again. */
    UUID askRecompute(String cause, Instant now) {
        var id = Ids.next();
        session.createNativeMutationQuery(
                        "insert into due_recompute (id, cause, created_at) values (:id, :cause, :now)")
                .setParameter("id", id)
                .setParameter("cause", cause)
                .setParameter("now", now)
                .executeUpdate();
        return id;
    }

    Page<Recomputation> recomputations(PageParams page) {
        var after = page.after(UUID::fromString).orElse(new UUID(-1, -1));
        var rows = session.createNativeQuery("""
                        select id, cause, created_at, seen, moved, finished_at from due_recompute
                        where id < :after order by id desc""", Recomputation.class)
                .setParameter("after", after)
                .setMaxResults(page.fetch())
                .getResultList();
        return page.cut(rows, row -> List.of(row.id().toString()));
    }
}
