package cn.sisong.enterprise.supervision;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.issue.Capacities;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueActions;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;

/** A leader may instruct whatever the leader sees, ended or not. */
@ApplicationScoped
class InstructionOffer implements IssueActions {
    @Override
    public List<Offer> of(DataScope scope, Issue issue) {
        return Capacities.has(scope, issue, Actor.LEADER)
                ? List.of(Offer.of("INSTRUCT", "领导批示", Optional.empty()))
                : List.of();
    }
}
