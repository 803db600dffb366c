package cn.sisong.enterprise.inbox;

import cn.sisong.enterprise.inbox.Notices.About;
import cn.sisong.enterprise.inbox.Notices.Audience;
import cn.sisong.enterprise.issue.IssueHappened;
import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.issue.IssueStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells those whom a step of an issue concerns, in the step's own transaction. */
@ApplicationScoped
class IssueNotices {
    private static final Pattern MENTION = Pattern.compile("@([\\p{IsHan}A-Za-z0-9_·-]{1,20})");

    private static final Set<String> ADDED = Set.of(IssueNote.FIRM_ADDED.name(), IssueNote.MERGED_FIRM_ADDED.name());

    private final Notices notices;

    IssueNotices(Notices notices) {
        this.notices = notices;
    }

    void hear(@Observes IssueHappened what) {
        if (what.from() != what.to()) {
            tell(what);
        }
        if (ADDED.contains(what.type())) {
            put(InboxKind.FIRM_ADDED, holder(what), what);
        } else if (!what.byFirm()) {
            // whoever writes without an account calls nobody by name
            mention(what);
        }
    }

    private void tell(IssueHappened what) {
        switch (what.to()) {
            case SUBMITTED -> put(InboxKind.SUBMITTED, Audience.OFFICE, what);
            case DISPATCHED -> put(InboxKind.DISPATCHED, Audience.department(what.departmentId()), what);
            case RETURNED -> put(InboxKind.RETURNED, Audience.OFFICE, what);
            case REPLIED -> put(InboxKind.REPLIED, Audience.OFFICE, what);
            case HANDLING -> {
                if (what.from() == IssueState.REPLIED) {
                    put(InboxKind.SENT_BACK, Audience.department(what.departmentId()), what);
                }
            }
            case CLOSED, REOPENED -> {
                if (isWithdrawal(what)) {
                    put(InboxKind.FIRM_WITHDREW, Audience.OFFICE, what);
                } else if (what.byFirm()) {
                    put(InboxKind.FIRM_ANSWERED, Audience.OFFICE, what);
                    if (what.departmentId() != null) {
                        put(InboxKind.FIRM_ANSWERED, Audience.department(what.departmentId()), what);
                    }
                    put(InboxKind.FIRM_ANSWERED, Audience.person(what.raisedBy()), what);
                }
            }
            default -> {
                // no one waits for the other steps
            }
        }
    }

    private static boolean isWithdrawal(IssueHappened what) {
        return IssueStep.between(what.from(), what.to())
                .filter(IssueStep::isWithdrawal)
                .isPresent();
    }

    /** With whom the issue lies: the department, or the office while no department has it. */
    private static Audience holder(IssueHappened what) {
        return what.departmentId() == null ? Audience.OFFICE : Audience.department(what.departmentId());
    }

    /** {@code @name} reaches a person who has a part in the issue; any other name stays a word. */
    private void mention(IssueHappened what) {
        if (what.comment() == null || what.comment().indexOf('@') < 0) {
            return;
        }
        List<String> names = new ArrayList<>();
        var found = MENTION.matcher(what.comment());
        while (found.find()) {
            names.add(found.group(1));
        }
        if (!names.isEmpty()) {
            notices.partakers(what.issueId(), what.enterpriseId(), names).stream()
                    .filter(subject -> !subject.equals(what.actor()))
                    .forEach(subject -> put(InboxKind.MENTIONED, Audience.person(subject), what));
        }
    }

    private void put(InboxKind kind, Audience to, IssueHappened what) {
        var about = new About(what.issueId(), what.title(), what.areaPath());
        // the handler hears that the firm has answered, not what it rated; the words are on the issue for who may read
        // them
        var detail = kind == InboxKind.FIRM_ANSWERED ? answer(what) : what.comment();
        notices.put(kind, to, about, what.eventId().toString(), detail, what.at());
    }

    private static String answer(IssueHappened what) {
        return what.to() == IssueState.CLOSED ? "企业确认已解决" : "企业反映没有解决,已重新办理";
    }
}
