package cn.sisong.enterprise.confirmation;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.issue.Capacities;
import cn.sisong.enterprise.issue.FirmVoice;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueActions;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** A firm takes its issue back in a call; the office writes it down, with the firm's words. */
@ApplicationScoped
class CallWithdrawals implements IssueActions {
    private final FirmVoice voice;
    private final Caller caller;

    CallWithdrawals(FirmVoice voice, Caller caller) {
        this.voice = voice;
        this.caller = caller;
    }

    void take(DataScope scope, Issue issue, String words) {
        if (!Capacities.has(scope, issue, Actor.OFFICE)) {
            throw Refusal.forbidden(Text.of("企业来电撤回由四送一服办登记", "The office writes down what the firm said"));
        }
        voice.withdraw(issue.id(), "企业来电撤回(" + caller.name() + "登记):" + words.strip());
    }

    @Override
    public List<Offer> of(DataScope scope, Issue issue) {
        return Capacities.has(scope, issue, Actor.OFFICE)
                ? List.of(Offer.of("WITHDRAW", "登记企业撤回", voice.refusedWithdrawal(issue)))
                : List.of();
    }
}
