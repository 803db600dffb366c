package cn.sisong.enterprise.issue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import static cn.sisong.enterprise.issue.IssueState.ACCEPTED;
import static cn.sisong.enterprise.issue.IssueState.CLOSED;
import static cn.sisong.enterprise.issue.IssueState.CONFIRMING;
import static cn.sisong.enterprise.issue.IssueState.DISPATCHED;
import static cn.sisong.enterprise.issue.IssueState.DRAFT;
import static cn.sisong.enterprise.issue.IssueState.HANDLING;
import static cn.sisong.enterprise.issue.IssueState.MERGED;
import static cn.sisong.enterprise.issue.IssueState.PENDING_COMMITMENT;
import static cn.sisong.enterprise.issue.IssueState.REJECTED;
import static cn.sisong.enterprise.issue.IssueState.REOPENED;
import static cn.sisong.enterprise.issue.IssueState.REPLIED;
import static cn.sisong.enterprise.issue.IssueState.RETURNED;
import static cn.sisong.enterprise.issue.IssueState.SIGNED;
import static cn.sisong.enterprise.issue.IssueState.SUBMITTED;
import static cn.sisong.enterprise.issue.IssueState.SUSPENDED;

/**
 * Every step that an issue can take: from where, to where, by whom, and what it must say. This table is the whole rule.
 * {@link #PASS_ON} and {@link #PASS_ON_AGAIN} are beyond the state table of the design: rulings.md lets a ticket go up or
 * out "with its state coming back", and what comes back must reach the firm and end the ticket like any other reply.
 */
public enum IssueStep {
    SUBMIT(DRAFT, SUBMITTED, "提交", EnumSet.of(Actor.RAISER, Actor.OFFICE)),
    ACCEPT(SUBMITTED, ACCEPTED, "受理", EnumSet.of(Actor.OFFICE)),
    REJECT(SUBMITTED, REJECTED, "不予受理", EnumSet.of(Actor.OFFICE), Need.COMMENT, Need.CHANNEL),
    MERGE(SUBMITTED, MERGED, "并案", EnumSet.of(Actor.OFFICE), Need.MERGED_INTO),
    WITHDRAW(SUBMITTED, CLOSED, "撤回诉求", EnumSet.of(Actor.FIRM)),
    WITHDRAW_ACCEPTED(ACCEPTED, CLOSED, "撤回诉求", EnumSet.of(Actor.FIRM)),
    DISPATCH(ACCEPTED, DISPATCHED, "交办", EnumSet.of(Actor.OFFICE), Need.DEPARTMENT),
    PASS_ON(ACCEPTED, CONFIRMING, "转办结果送企业确认", EnumSet.of(Actor.OFFICE)),
    SIGN(DISPATCHED, SIGNED, "签收", EnumSet.of(Actor.UNIT)),
    RETURN_UNSIGNED(DISPATCHED, RETURNED, "申请退回", EnumSet.of(Actor.UNIT), Need.COMMENT),
    RETURN_SIGNED(SIGNED, RETURNED, "申请退回", EnumSet.of(Actor.UNIT), Need.COMMENT),
    START(SIGNED, HANDLING, "首次联系", EnumSet.of(Actor.UNIT)),
    SUSPEND(HANDLING, SUSPENDED, "暂停计时", EnumSet.of(Actor.UNIT), Need.COMMENT, Need.REASON),
    RESUME(SUSPENDED, HANDLING, "恢复计时", EnumSet.of(Actor.UNIT)),
    REPLY(HANDLING, REPLIED, "提交答复", EnumSet.of(Actor.UNIT), Need.COMMENT),
    SEND_BACK(REPLIED, HANDLING, "退回重办", EnumSet.of(Actor.OFFICE), Need.COMMENT),
    ASK_FIRM(REPLIED, CONFIRMING, "送企业确认", EnumSet.of(Actor.OFFICE, Actor.RAISER)),
    PEND(HANDLING, PENDING_COMMITMENT, "转为挂账", EnumSet.of(Actor.UNIT), Need.COMMENT, Need.NEXT_REPLY),
    TAKE_UP(PENDING_COMMITMENT, HANDLING, "恢复办理", EnumSet.of(Actor.UNIT, Actor.OFFICE)),
    CLOSE(CONFIRMING, CLOSED, "销号", EnumSet.of(Actor.FIRM, Actor.SUPERVISION)),
    REFUSE(CONFIRMING, REOPENED, "重新办理", EnumSet.of(Actor.FIRM)),
    REOPEN(CLOSED, REOPENED, "重新办理", EnumSet.of(Actor.OFFICE, Actor.FIRM), Need.COMMENT),
    REDISPATCH(RETURNED, DISPATCHED, "改派", EnumSet.of(Actor.OFFICE), Need.DEPARTMENT),
    DISPATCH_AGAIN(REOPENED, DISPATCHED, "交办", EnumSet.of(Actor.OFFICE), Need.DEPARTMENT),
    PASS_ON_AGAIN(REOPENED, CONFIRMING, "转办结果送企业确认", EnumSet.of(Actor.OFFICE));

    /** In which capacity a step is taken. */
    public enum Actor {
        /** Whoever raised the issue, or visited. */
        RAISER("提出人"),
        /** 四送一服办. */
        OFFICE("四送一服办"),
        /** The department that the issue is dispatched to. */
        UNIT("承办单位"),
        /** 督导组. */
        SUPERVISION("督导组"),
        /** Whoever signs off for that department (审核签发). */
        REVIEWER("承办单位审核人"),
        /** A department that helps the one in charge (协办). */
        CO_UNIT("协办单位"),
        /** 领导, who instructs. */
        LEADER("领导"),
        /** A rule that applied itself. */
        SYSTEM("系统"),
        /** The firm, through its link. */
        FIRM("企业"),
        /** A client system on its own behalf, telling what became of a ticket there. */
        OTHER_SYSTEM("其他系统");

        private final String label;

        Actor(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What a step must say. */
    public enum Need {
        COMMENT,
        DEPARTMENT,
        NEXT_REPLY,
        REASON,
        MERGED_INTO,
        CHANNEL
    }

    private final IssueState from;
    private final IssueState to;
    private final String label;
    private final Set<Actor> actors;
    private final Set<Need> needs;

    IssueStep(IssueState from, IssueState to, String label, Set<Actor> actors, Need... needs) {
        this.from = from;
        this.to = to;
        this.label = label;
        this.actors = actors;
        this.needs = Set.of(needs);
    }

    public static Optional<IssueStep> between(IssueState from, IssueState to) {
        return Arrays.stream(values())
                .filter(step -> step.from == from && step.to == to)
                .findFirst();
    }

    public IssueState from() {
        return from;
    }

    public IssueState to() {
        return to;
    }

    public String label() {
        return label;
    }

    public Set<Actor> actors() {
        return actors;
    }

    /** The firm takes back what it raised, before a department has begun. */
    public boolean isWithdrawal() {
        return this == WITHDRAW || this == WITHDRAW_ACCEPTED;
    }

    /** The firm's clock is still to start: how long it is may be said. A hand-back leaves it running. */
    public boolean startsClock() {
        return this == ACCEPT || this == DISPATCH || this == DISPATCH_AGAIN;
    }

    /** The firm is given its link, or supervision stands in for its word: never by whoever handles the issue. */
    boolean isOfFirmsWord() {
        return to == CONFIRMING || this == CLOSE;
    }

    public boolean needs(Need need) {
        return needs.contains(need);
    }
}
