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
    /** Where the department has longer, or none has it, the firm was still told this day. */
    PROMISE(
            "对企业承诺的期限",
            "issue i",
            "i.id",
            "i.promise_due_on",
            "i.department_id",
            "i.promise_due_on is not null",
            EnumSet.of(InboxKind.DUE_SOON, InboxKind.OVERDUE)),
    SIGN("签收期限"),
    FIRST_CONTACT("首次联系期限"),
    FIRST_ANSWER("首次答复期限"),
    REDISPATCH("改派期限"),
    /** The firm's time begins with the reply, and the office's to let it out is no longer. */
    CONFIRM(
            "送企业确认期限",
            "issue i",
            "i.id",
            Step.DAY,
            "cast(null as text)",
            "i.step_kind = 'CONFIRM' and i.state = 'REPLIED'",
            EnumSet.noneOf(InboxKind.class)),
    CONFIRMING(
            "企业确认期限",
            "issue i",
            "i.id",
            Step.DAY,
            "cast(null as text)",
            "i.step_kind = 'CONFIRM' and i.state = 'CONFIRMING'",
            EnumSet.noneOf(InboxKind.class)),
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

    /** The short clock that is to be ended next; one of an urgent issue ends within the day. */
    private static final class Step {
        static final String DAY = "cast(i.step_due_at at time zone 'Asia/Shanghai' as date)";
    }

    private static final Set<Watched> STEPS =
            EnumSet.of(SIGN, FIRST_CONTACT, FIRST_ANSWER, REDISPATCH, CONFIRM, CONFIRMING);

    private final String label;
    private final String from;
    private final String reference;
    private final String day;
    private final String keeper;
    private final String condition;
    private final Set<InboxKind> officeToo;

    /** A short clock of the department, or of the office where none has the matter. */
    Watched(String label) {
        this.label = label;
        this.from = "issue i";
        this.reference = "i.id";
        this.day = Step.DAY;
        this.keeper = "i.department_id";
        this.condition = "i.step_kind = '" + name() + "'";
        this.officeToo = EnumSet.of(InboxKind.OVERDUE);
    }

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

    /** A single day is too short for it: a warning would come together with the issue. The firm's day is not the office's. */
    boolean isWarnedOf() {
        return this == CONFIRM || this != DISPATCHING && !STEPS.contains(this);
    }

    /** What follows the day when it has passed. */
    String whenLate() {
        return this == CONFIRMING ? ",企业尚未答复" : ",已超期";
    }

    String key(Object reference, Object day) {
        return prefix() + reference + " " + day;
    }

    /** What was counted by working days may rest on a year whose days off are not known; what somebody named does not. */
    private String provisional() {
        return switch (this) {
            case SOLVING, DISPATCHING -> "i.due_provisional";
            case PROMISE -> "i.promise_provisional";
            case SIGN, FIRST_CONTACT, FIRST_ANSWER, REDISPATCH, CONFIRM, CONFIRMING -> "i.step_provisional";
            case CO_HANDLING -> "c.due_provisional";
            case PENDING, ORDER -> "false";
        };
    }

    /** One issue has several days; what was said of the solving before there were others is not said again. */
    private String prefix() {
        return this == SOLVING ? "" : name() + " ";
    }

    /** By which day it is known that this was said; of a firm's silence it was the day of the reply from the beginning. */
    private String said() {
        return this == CONFIRMING ? "i.replied_on" : day;
    }

    private String when(InboxKind kind) {
        if (kind == InboxKind.DUE_SOON) {
            return day + " = :day";
        }
        return STEPS.contains(this) ? "i.step_due_at < :now" : day + " < :day";
    }

    /** Whether lateness is told from the moment and not from the day on. */
    boolean isOfMoment(InboxKind kind) {
        return kind == InboxKind.OVERDUE && STEPS.contains(this);
    }

    /**
     * What is due and has not been said: another process may say it first, and then the unique key decides. What was
     * past due in an old ledger when that was taken over is no news.
     */
    String sql(InboxKind kind) {
        return """
                select i.id, REFERENCE as reference, i.title, i.area_path, KEEPER as keeper, DAY as due_on,
                       SAID as said, PROVISIONAL as provisional from FROM
                where CONDITION and WHEN
                  and (i.source <> 'LEDGER' or DAY >= cast(i.created_at at time zone 'Asia/Shanghai' as date))
                  and not exists (select 1 from inbox_item n where n.once = :kind || ' PREFIX' || REFERENCE || ' ' || SAID
                                  || ' ' || coalesce('department ' || KEEPER, 'office'))
                order by DAY, REFERENCE""".replace("REFERENCE", reference)
                .replace("KEEPER", keeper)
                .replace("PROVISIONAL", provisional())
                .replace("SAID", said())
                .replace("WHEN", when(kind))
                .replace("DAY", day)
                .replace("FROM", from)
                .replace("CONDITION", condition)
                .replace("PREFIX", prefix());
    }
}
