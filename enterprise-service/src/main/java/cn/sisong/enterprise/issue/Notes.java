package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Puts on the timeline what happens to an issue without moving it. */
@ApplicationScoped
public class Notes {
    private final Issues issues;
    private final Register register;
    private final Caller caller;

    Notes(Issues issues, Register register, Caller caller) {
        this.issues = issues;
        this.register = register;
        this.caller = caller;
    }

    /** In the first of the wanted capacities that the caller has; whoever has none is refused. */
    public void add(DataScope scope, Issue issue, IssueNote kind, Set<Actor> allowed, String comment) {
        register.note(issue, Note.of(kind, by(scope, issue, kind, allowed), comment));
    }

    /** The same, of a ticket that was sent to another level or channel: with where that leaves it. */
    public void add(
            DataScope scope, Issue issue, IssueNote kind, Set<Actor> allowed, String comment, Whereabouts whereabouts) {
        var note = Note.of(kind, by(scope, issue, kind, allowed), comment);
        register.note(issue, note.because(whereabouts.name()));
    }

    private By by(DataScope scope, Issue issue, IssueNote kind, Set<Actor> allowed) {
        return new By(caller.subject(), caller.name(), as(scope, issue, kind, allowed));
    }

    private static Actor as(DataScope scope, Issue issue, IssueNote kind, Set<Actor> allowed) {
        var capacities = EnumSet.noneOf(Actor.class);
        capacities.addAll(Capacities.of(scope, issue));
        if (scope.system()) {
            capacities.add(Actor.OTHER_SYSTEM);
        }
        return capacities.stream()
                .filter(allowed::contains)
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden(Text.of(
                        "“" + kind.label() + "”由" + Steps.names(allowed) + "办理", "This is done by " + allowed)));
    }

    /** When something of a kind last happened to an issue. */
    public Optional<Instant> last(Issue issue, IssueNote kind) {
        return issues.events(issue.id).stream()
                .filter(event -> event.type.equals(kind.name()))
                .map(event -> event.happenedAt)
                .reduce((first, second) -> second);
    }
}
