package cn.sisong.enterprise.inbox;

import cn.sisong.enterprise.inbox.NoticeRule.Hearer;
import cn.sisong.enterprise.inbox.Notices.About;
import cn.sisong.enterprise.issue.FirmDesk;
import cn.sisong.enterprise.issue.IssueHappened;
import cn.sisong.enterprise.issue.IssueState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells those whom an entry of an issue's timeline concerns, in the entry's own transaction. */
@ApplicationScoped
class IssueNotices {
    private static final Pattern MENTION = Pattern.compile("@([\\p{IsHan}A-Za-z0-9_·-]{1,20})");

    private final Notices notices;

    IssueNotices(Notices notices) {
        this.notices = notices;
    }

    void hear(@Observes IssueHappened what) {
        NoticeRule.of(what.type(), what.byFirm()).ifPresent(rule -> rule.hearers().stream()
                .flatMap(hearer -> audience(hearer, what).stream())
                .distinct()
                .forEach(to -> put(rule.kind(), to, what)));
        // whoever writes without an account calls nobody by name
        if (!what.byFirm()) {
            mention(what);
        }
    }

    private static Optional<Audience> audience(Hearer hearer, IssueHappened what) {
        return switch (hearer) {
            case OFFICE -> Optional.of(Audience.OFFICE);
            case SUPERVISION -> Optional.of(Audience.SUPERVISION);
            case HOLDER -> Optional.of(Audience.holder(what.departmentId()));
            case UNIT -> Optional.ofNullable(what.departmentId()).map(Audience::handlers);
            case REVIEWERS -> Optional.ofNullable(what.departmentId()).map(Audience::reviewers);
            case CO_UNIT -> Optional.ofNullable(what.askedDepartmentId()).map(Audience::handlers);
            // nobody needs to be told of their own deed, and the firm has its link
            case RAISER ->
                Optional.of(what.raisedBy())
                        .filter(raiser -> !raiser.equals(what.actor()) && !raiser.equals(FirmDesk.FIRM.subject()))
                        .map(Audience::person);
        };
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
        var about = About.issue(what.issueId(), what.title(), what.areaPath());
        // the handler hears that the firm has answered, not what it rated; the words are on the issue for who may read
        // them
        var detail = kind == InboxKind.FIRM_ANSWERED ? answer(what) : what.comment();
        notices.put(kind, to, about, what.eventId().toString(), detail, what.at());
    }

    private static String answer(IssueHappened what) {
        return what.to() == IssueState.CLOSED ? "企业确认已解决" : "企业反映没有解决,已重新办理";
    }
}
