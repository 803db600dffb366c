package cn.sisong.enterprise.inbox;

import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueStep;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which entries of a timeline somebody hears of, as what, and who. The table below is the whole rule. */
enum NoticeRule {
    SUBMITTED(InboxKind.SUBMITTED, to(Hearer.OFFICE), IssueNote.RAISED, IssueStep.SUBMIT),
    REJECTED(InboxKind.REJECTED, to(Hearer.RAISER), IssueStep.REJECT),
    MERGED(InboxKind.MERGED, to(Hearer.RAISER), IssueStep.MERGE),
    DISPATCHED(
            InboxKind.DISPATCHED, to(Hearer.UNIT), IssueStep.DISPATCH, IssueStep.REDISPATCH, IssueStep.DISPATCH_AGAIN),
    RETURNED(InboxKind.RETURNED, to(Hearer.OFFICE), IssueStep.RETURN_UNSIGNED, IssueStep.RETURN_SIGNED),
    SENT_BACK(InboxKind.SENT_BACK, to(Hearer.UNIT), IssueStep.SEND_BACK),
    REPLIED(InboxKind.REPLIED, to(Hearer.OFFICE), IssueStep.REPLY),
    PENDING_COMMITMENT(InboxKind.PENDING_COMMITMENT, to(Hearer.RAISER), IssueStep.PEND),
    FIRM_ANSWERED(
            InboxKind.FIRM_ANSWERED,
            to(Hearer.OFFICE, Hearer.UNIT, Hearer.RAISER),
            IssueStep.CLOSE,
            IssueStep.REFUSE,
            IssueStep.REOPEN,
            IssueNote.FIRM_CONFIRMED),
    CLOSED(InboxKind.CLOSED, to(Hearer.OFFICE, Hearer.UNIT, Hearer.RAISER), IssueStep.CLOSE),
    FIRM_ADDED(InboxKind.FIRM_ADDED, to(Hearer.HOLDER), IssueNote.FIRM_ADDED, IssueNote.MERGED_FIRM_ADDED),
    FIRM_WITHDREW(
            InboxKind.FIRM_WITHDREW, to(Hearer.OFFICE, Hearer.RAISER), IssueStep.WITHDRAW, IssueStep.WITHDRAW_ACCEPTED),
    REMINDED(InboxKind.REMINDED, to(Hearer.UNIT), IssueNote.REMINDED),
    SUPERVISED(InboxKind.SUPERVISED, to(Hearer.HOLDER), IssueNote.SUPERVISED),
    ORDER_REOPENED(InboxKind.ORDER_REOPENED, to(Hearer.HOLDER), IssueNote.ORDER_REOPENED),
    ORDER_ANSWERED(InboxKind.ORDER_ANSWERED, to(Hearer.SUPERVISION), IssueNote.ORDER_ANSWERED),
    ORDER_ENDED(InboxKind.ORDER_ENDED, to(Hearer.HOLDER), IssueNote.ORDER_ENDED),
    INSTRUCTED(InboxKind.INSTRUCTED, to(Hearer.OFFICE, Hearer.HOLDER), IssueNote.INSTRUCTED),
    ESCALATED(InboxKind.ESCALATED, to(Hearer.OFFICE, Hearer.HOLDER, Hearer.SUPERVISION), IssueNote.ESCALATED),
    CO_HANDLING_ASKED(InboxKind.CO_HANDLING_ASKED, to(Hearer.CO_UNIT), IssueNote.CO_HANDLING_ASKED),
    CONTRIBUTED(InboxKind.CONTRIBUTED, to(Hearer.UNIT), IssueNote.CONTRIBUTED),
    CO_HANDLING_RETURNED(InboxKind.CO_HANDLING_RETURNED, to(Hearer.OFFICE), IssueNote.CO_HANDLING_RETURNED),
    EXTENSION_ASKED(InboxKind.EXTENSION_ASKED, to(Hearer.OFFICE), IssueNote.EXTENSION_ASKED),
    EXTENSION_APPROVED(InboxKind.EXTENSION_APPROVED, to(Hearer.UNIT), IssueNote.EXTENSION_APPROVED),
    EXTENSION_REFUSED(InboxKind.EXTENSION_REFUSED, to(Hearer.UNIT), IssueNote.EXTENSION_REFUSED),
    REPLY_DRAFTED(InboxKind.REPLY_DRAFTED, to(Hearer.REVIEWERS), IssueNote.REPLY_DRAFTED),
    REPLY_DRAFT_SENT_BACK(InboxKind.REPLY_DRAFT_SENT_BACK, to(Hearer.UNIT), IssueNote.REPLY_DRAFT_SENT_BACK),
    TRANSFER_ANSWERED(InboxKind.TRANSFER_ANSWERED, to(Hearer.OFFICE), IssueNote.TRANSFER_ANSWERED);

    /** Nobody waits for these: whoever it concerns has done it, or is told by another entry. */
    static final Set<String> SILENT = names(
            IssueStep.ACCEPT,
            IssueStep.SIGN,
            IssueStep.START,
            IssueStep.SUSPEND,
            IssueStep.RESUME,
            IssueStep.ASK_FIRM,
            IssueStep.PASS_ON,
            IssueStep.PASS_ON_AGAIN,
            IssueStep.TAKE_UP,
            IssueNote.LEDGER,
            IssueNote.UNANSWERED_CONTACT,
            IssueNote.REACHED_CONTACT,
            IssueNote.RECHECK_ASKED,
            IssueNote.RECHECKED,
            IssueNote.RECHECK_UNANSWERED,
            IssueNote.EXTENSION_LAPSED,
            IssueNote.RESPONSIBLE_NAMED,
            IssueNote.REPLY_DRAFT_LAPSED,
            IssueNote.SENT_UP,
            IssueNote.SENT_OUT,
            IssueNote.FIRM_MATCHED,
            IssueNote.FIRM_CORRECTED,
            IssueNote.RECLASSIFIED);

    private final InboxKind kind;
    private final Set<Hearer> hearers;
    private final Set<String> types;

    NoticeRule(InboxKind kind, Set<Hearer> hearers, Enum<?>... types) {
        this.kind = kind;
        this.hearers = hearers;
        this.types = names(types);
    }

    /** Who may have to hear, seen from the issue. */
    enum Hearer {
        OFFICE,
        /** The department in charge. */
        UNIT,
        /** Its reviewers, who sign replies off. */
        REVIEWERS,
        /** The department that is asked to help. */
        CO_UNIT,
        /** The department in charge, or the office while there is none. */
        HOLDER,
        /** Whoever brought the issue. */
        RAISER,
        SUPERVISION
    }

    /** The first that fits: what the firm says itself comes before the same step taken by others. */
    static Optional<NoticeRule> of(String type, boolean byFirm) {
        return Arrays.stream(values())
                .filter(rule -> rule.types.contains(type) && (byFirm || rule != FIRM_ANSWERED))
                .findFirst();
    }

    InboxKind kind() {
        return kind;
    }

    Set<Hearer> hearers() {
        return hearers;
    }

    private static Set<Hearer> to(Hearer... hearers) {
        return Set.of(hearers);
    }

    private static Set<String> names(Enum<?>... types) {
        return Stream.of(types).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
