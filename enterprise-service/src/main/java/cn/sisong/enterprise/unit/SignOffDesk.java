package cn.sisong.enterprise.unit;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.department.Departments;
import cn.sisong.enterprise.issue.Capacities;
import cn.sisong.enterprise.issue.Desk;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueActions;
import cn.sisong.enterprise.issue.IssueClock;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Moved;
import cn.sisong.enterprise.issue.Note;
import cn.sisong.enterprise.issue.Register;
import cn.sisong.enterprise.issue.Resolution;
import cn.sisong.enterprise.unit.UnitViews.NewReplyDraft;
import cn.sisong.enterprise.unit.UnitViews.SignOff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes drafted replies and the reviewer's word on them. Signing off is what makes the reply. */
@ApplicationScoped
class SignOffDesk implements IssueActions {
    private static final By SYSTEM = new By("system", "系统", Actor.SYSTEM);

    private final ReplyDrafts drafts;
    private final Departments departments;
    private final Desk desk;
    private final Register register;
    private final IssueClock times;
    private final Caller caller;

    SignOffDesk(
            ReplyDrafts drafts,
            Departments departments,
            Desk desk,
            Register register,
            IssueClock times,
            Caller caller) {
        this.drafts = drafts;
        this.departments = departments;
        this.desk = desk;
        this.register = register;
        this.times = times;
        this.caller = caller;
    }

    ReplyDraft draft(DataScope scope, Issue issue, NewReplyDraft body) {
        drafting(scope, issue).ifPresent(refusal -> {
            throw refusal;
        });
        var by = by(Actor.UNIT);
        var resolution = body.resolution() == null ? Resolution.SOLVED : body.resolution();
        if (resolution == Resolution.WITHDRAWN) {
            throw Refusal.invalid("firm-only", "/resolution", Text.of("只有企业自己可以撤回诉求", "Only the firm withdraws"));
        }
        if (!resolution.isOfReply()) {
            throw Refusal.invalid(
                    "supervision-only", "/resolution", Text.of("“未联系上”只能由督导组销号时填写", "Only supervision closes so"));
        }
        var draft = new ReplyDraft(issue, body.text(), resolution, by, times.now());
        drafts.persistAndFlush(draft);
        issue.marks().draftPending(true);
        register.note(issue, Note.of(IssueNote.REPLY_DRAFTED, by, null));
        return draft;
    }

    void decide(DataScope scope, Issue issue, ReplyDraft draft, SignOff body) {
        if (!Capacities.has(scope, issue, Actor.REVIEWER)) {
            throw Refusal.forbidden(Text.of("答复由承办单位审核人签发", "The unit's reviewer signs off"));
        }
        var why = body.comment() == null ? "" : body.comment().strip();
        switch (body.to()) {
            case SIGNED_OFF -> {
                draft.decide(body.to(), why, by(Actor.REVIEWER), times.now());
                drafts.flush();
                issue.marks().draftPending(false);
                desk.reply(issue, by(Actor.REVIEWER), draft.text, draft.resolution);
            }
            case SENT_BACK -> {
                if (why.isEmpty()) {
                    throw Refusal.invalid("required", "/comment", Text.of("退回修改须写明意见", "Say what to change"));
                }
                settle(issue, draft, DraftState.SENT_BACK, IssueNote.REPLY_DRAFT_SENT_BACK, why, by(Actor.REVIEWER));
            }
            default -> throw Refusal.invalid("decision", "/to", Text.of("只能签发或退回修改", "SIGNED_OFF or SENT_BACK"));
        }
    }

    private void settle(Issue issue, ReplyDraft draft, DraftState to, IssueNote type, String why, By by) {
        draft.decide(to, why, by, times.now());
        drafts.flush();
        issue.marks().draftPending(false);
        register.note(issue, Note.of(type, by, why));
    }

    private Optional<Refusal> drafting(DataScope scope, Issue issue) {
        if (!Capacities.has(scope, issue, Actor.UNIT)) {
            return Optional.of(Refusal.forbidden(Text.of("答复由承办单位拟稿", "The department in charge drafts")));
        }
        if (!isWanted(issue)) {
            return Optional.of(Refusal.rule(
                    "sign-off-not-needed", "", Text.of("本单位的答复不需要签发,请直接提交答复", "No sign-off is needed; reply")));
        }
        if (issue.state() != IssueState.HANDLING) {
            return Optional.of(Refusal.rule(
                    "draft-state",
                    "",
                    Text.of("当前为“" + issue.state().label() + "”,办理中才能提交签发", "Not now: " + issue.state())));
        }
        return issue.marks().draftPending()
                ? Optional.of(Refusal.rule("draft-pending", "", Text.of("已有一份答复待签发", "A draft is waiting")))
                : Optional.empty();
    }

    private boolean isWanted(Issue issue) {
        return departments
                .withId(issue.departmentId())
                .filter(d -> d.replySignOff())
                .isPresent();
    }

    /** A case that is paused or gone elsewhere needs another reply than the one that was drafted. */
    void moved(@Observes Moved moved) {
        if (moved.issue().marks().draftPending()) {
            drafts.pending(moved.issue().id())
                    .ifPresent(draft -> settle(
                            moved.issue(),
                            draft,
                            DraftState.LAPSED,
                            IssueNote.REPLY_DRAFT_LAPSED,
                            "诉求已转为“" + moved.to().label() + "”",
                            SYSTEM));
        }
    }

    @Override
    public List<Offer> of(DataScope scope, Issue issue) {
        var offers = new ArrayList<Offer>();
        if (Capacities.has(scope, issue, Actor.UNIT) && isWanted(issue)) {
            offers.add(Offer.of("DRAFT_REPLY", "提交签发", drafting(scope, issue)));
        }
        if (Capacities.has(scope, issue, Actor.REVIEWER) && issue.marks().draftPending()) {
            offers.add(Offer.of("SIGN_OFF", "审核签发", Optional.empty()));
        }
        return offers;
    }

    private By by(Actor as) {
        return new By(caller.subject(), caller.name(), as);
    }
}
