package cn.sisong.enterprise.notification;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.sla.WorkCalendar;
import cn.sisong.enterprise.supervision.ExceptionDesk;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What stands open for somebody on a day, by their roles: a line for each number that is not zero. */
@ApplicationScoped
class Digest {
    private final Session session;
    private final ExceptionDesk exceptions;

    Digest(Session session, ExceptionDesk exceptions) {
        this.session = session;
        this.exceptions = exceptions;
    }

    /**
     * @param personal with what is the person's own, which is nothing for a group to read
     * @param next the next working day
     */
    String of(DataScope scope, boolean personal, LocalDate today, WorkCalendar.Due next) {
        var lines = new ArrayList<String>();
        if (scope.hasAnyRole("handler", "dispatcher")) {
            lines.addAll(desk(scope, today, next));
        }
        if (personal && scope.hasAnyRole("member")) {
            lines.addAll(field(scope, today));
        }
        if (scope.hasAnyRole("supervisor", "leader")) {
            exceptions.kinds(scope, null).stream()
                    .filter(kind -> kind.count() > 0)
                    .forEach(kind -> lines.add(line(kind)));
        }
        return String.join("\n", lines);
    }

    private static String line(ExceptionDesk.KindView exception) {
        var unit = exception.kind().isOfFirm() ? "家" : "件";
        return line(exception.label(), exception.count(), exception.more() ? unit + "以上" : unit);
    }

    private record Desk(long overdue, long soon, long waiting) {}

    /** What is to be done at the department or the office. */
    private List<String> desk(DataScope scope, LocalDate today, WorkCalendar.Due next) {
        var isOffice = scope.hasAnyRole("dispatcher");
        var open = session.createNativeQuery("""
                        select count(*) filter (where i.solve_due_on < :today) as overdue,
                               count(*) filter (where i.solve_due_on >= :today and i.solve_due_on <= :next) as soon,
                               count(*) filter (where i.state = 'SUBMITTED' and not i.away) as waiting
                        from issue i
                        where (i.state in ('DISPATCHED', 'SIGNED', 'HANDLING') or :office and i.state = 'SUBMITTED')
                          and (i.department_id = :department or :office and i.area_path like :area)""", Desk.class)
                .setParameter("today", today)
                .setParameter("next", next.day())
                .setParameter("office", isOffice)
                .setParameter("department", scope.hasAnyRole("handler") ? scope.department() : "")
                .setParameter("area", scope.areaPattern())
                .getSingleResult();
        return lines(
                line("已超期", open.overdue(), "件"),
                line("今天和下一个工作日" + (next.provisional() ? "(暂定)" : "") + "到期", open.soon(), "件"),
                line("待受理", open.waiting(), "件"));
    }

    private record Field(long today, long late, long news) {}

    /** Whom a member meant to visit, and the own issues of which there is something unread. */
    private List<String> field(DataScope scope, LocalDate today) {
        var open = session.createNativeQuery("""
                        select count(*) filter (where v.planned_on = :today) as today,
                               count(*) filter (where v.planned_on < :today) as late,
                               (select count(distinct i.issue_id) from inbox_item i join issue s on s.id = i.issue_id
                                where i.subject = :me and s.raised_by_subject = :me and not exists (
                                    select 1 from inbox_read r where r.item_id = i.id and r.subject = :me)) as news
                        from visit v
                        where v.state = 'PLANNED' and (v.author_subject = :me and not v.for_force
                                                       or v.for_force and v.task_force_id in (:groups))""", Field.class)
                .setParameter("today", today)
                .setParameter("me", scope.subject())
                .setParameterList("groups", scope.groups().isEmpty() ? Set.of(new UUID(0, 0)) : scope.groups())
                .getSingleResult();
        return lines(
                line("今天计划走访", open.today(), "家"),
                line("计划走访已过期", open.late(), "家"),
                line("本人提交的诉求有新进展", open.news(), "件"));
    }

    private static String line(String what, long count, String unit) {
        return count == 0 ? "" : what + " " + count + " " + unit;
    }

    private static List<String> lines(String... lines) {
        return List.of(lines).stream().filter(line -> !line.isEmpty()).toList();
    }
}
