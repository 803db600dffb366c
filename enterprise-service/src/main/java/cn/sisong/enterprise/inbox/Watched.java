package cn.sisong.enterprise.inbox;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days that somebody has to keep: of what, and by whom. The department, or the office where none has the matter,
 * hears that one comes near and that it has passed; the office hears too where it says so. The table below is the whole
 * rule.
 */
enum Watched {
    SOLVING(
            "办结期限",
            "issue i",
            "i.id",
            "i.solve_due_on",
            "i.department_id",
            "i.state in ('DISPATCHED', 'SIGNED', 'HANDLING') and i.department_id is not null",
            EnumSet.of(InboxKind.OVERDUE)),
    PENDING(
            "挂账再答复日",
            "issue i",
            "i.id",
            "i.next_reply_on",
            "i.department_id",
            "i.state = 'PENDING_COMMITMENT'",
            EnumSet.of(InboxKind.DUE_SOON, InboxKind.OVERDUE)),
    CO_HANDLING(
            "协办反馈日期",
            "co_handling c join issue i on i.id = c.issue_id",
            "c.id",
            "c.due_on",
            "c.department_id",
            "c.state = 'ASKED' and i.state not in ('CLOSED', 'REJECTED', 'MERGED')",
            EnumSet.noneOf(InboxKind.class)),
    ORDER(
            "督办单答复期限",
            "supervision_order o join issue i on i.id = o.issue_id",
            "o.id",
            "o.answer_by",
            "i.department_id",
            "o.state = 'OPEN'",
            EnumSet.noneOf(InboxKind.class)),
    DISPATCHING(
            "交办期限",
            "issue i",
            "i.id",
            "cast(i.due_at at time zone 'Asia/Shanghai' as date)",
            "cast(null as text)",
            "i.state in ('SUBMITTED', 'ACCEPTED', 'REOPENED')",
            EnumSet.noneOf(InboxKind.class));

    private final String label;
    private final String from;
    private final String reference;
    private final String day;
    private final String keeper;
    private final String condition;
    private final Set<InboxKind> officeToo;

    /**
     * @param from the tables, with the issue as {@code i}
     * @param reference whose day it is
     * @param keeper the department that has to keep it, null where the office has to
     */
    Watched(
            String label,
            String from,
            String reference,
            String day,
            String keeper,
            String condition,
            Set<InboxKind> officeToo) {
        this.label = label;
        this.from = from;
        this.reference = reference;
        this.day = day;
        this.keeper = keeper;
        this.condition = condition;
        this.officeToo = officeToo;
    }

    String label() {
        return label;
    }

    List<Audience> hearers(InboxKind kind, String department) {
        return Stream.concat(
                        Stream.of(Audience.holder(department)),
                        officeToo.contains(kind) ? Stream.of(Audience.OFFICE) : Stream.empty())
                .distinct()
                .toList();
    }

    /** An issue's first clock is a single day: a warning would come together with the issue. */
    boolean isWarnedOf() {
        return this != DISPATCHING;
    }

    String key(Object reference, Object day) {
        return prefix() + reference + " " + day;
    }

    /** What was counted by working days may rest on a year whose days off are not known; what somebody named does not. */
    private String provisional() {
        return switch (this) {
            case SOLVING, DISPATCHING -> "i.due_provisional";
            case CO_HANDLING -> "c.due_provisional";
            case PENDING, ORDER -> "false";
        };
    }

    /** One issue has several days; what was said of the solving before there were others is not said again. */
    private String prefix() {
        return this == SOLVING ? "" : name() + " ";
    }

    /**
     * What is due and has not been said: another process may say it first, and then the unique key decides. What was
     * past due in an old ledger when that was taken over is no news.
     *
     * @param when a comparison of the day with {@code :day}
     */
    String sql(String when) {
        return """
                select i.id, REFERENCE as reference, i.title, i.area_path, KEEPER as keeper, DAY as due_on,
                       PROVISIONAL as provisional from FROM
                where CONDITION and DAY WHEN
                  and (i.source <> 'LEDGER' or DAY >= cast(i.created_at at time zone 'Asia/Shanghai' as date))
                  and not exists (select 1 from inbox_item n where n.once = :kind || ' PREFIX' || REFERENCE || ' ' || DAY
                                  || ' ' || coalesce('department ' || KEEPER, 'office'))
                order by DAY, REFERENCE""".replace("REFERENCE", reference)
                .replace("KEEPER", keeper)
                .replace("PROVISIONAL", provisional())
                .replace("DAY", day)
                .replace("FROM", from)
                .replace("CONDITION", condition)
                .replace("WHEN", when)
                .replace("PREFIX", prefix());
    }
}
