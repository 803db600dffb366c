package cn.sisong.enterprise.unit;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.issue.Capacities;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueActions;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Note;
import cn.sisong.enterprise.issue.Register;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;

/** Names the person who answers for an issue within the unit (责任人). */
@ApplicationScoped
class ResponsibleDesk implements IssueActions {
    private final Register register;
    private final Caller caller;

    ResponsibleDesk(Register register, Caller caller) {
        this.register = register;
        this.caller = caller;
    }

    void name(DataScope scope, Issue issue, String name) {
        objection(scope, issue).ifPresent(refusal -> {
            throw refusal;
        });
        issue.makeResponsible(name.strip());
        var by = new By(caller.subject(), caller.name(), Actor.UNIT);
        register.note(issue, Note.of(IssueNote.RESPONSIBLE_NAMED, by, name.strip()));
    }

    private static Optional<Refusal> objection(DataScope scope, Issue issue) {
        if (!Capacities.has(scope, issue, Actor.UNIT)) {
            return Optional.of(Refusal.forbidden(Text.of("责任人由承办单位确定", "The department in charge names its person")));
        }
        return issue.state().isEnded()
                ? Optional.of(Refusal.rule("issue-ended", "", Text.of("诉求已办结", "The issue has ended")))
                : Optional.empty();
    }

    @Override
    public List<Offer> of(DataScope scope, Issue issue) {
        return Capacities.has(scope, issue, Actor.UNIT)
                ? List.of(Offer.of("NAME_RESPONSIBLE", "确定责任人", objection(scope, issue)))
                : List.of();
    }
}
