package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Puts on the timeline what happens to an issue without moving it. */
@ApplicationScoped
public class Notes {
    private final Issues issues;
    private final Register register;
    private final Caller caller;
    private final Clock clock;

    Notes(Issues issues, Register register, Caller caller, Clock clock) {
        this.issues = issues;
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    /** What can happen beside the steps of the table. */
    public enum Kind {
        REMINDED("催办"),
        SENT_UP("上报上级平台"),
        SENT_OUT("转有关渠道"),
        TRANSFER_ANSWERED("对方办理情况");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static Optional<Kind> of(String type) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(type))
                    .findFirst();
        }
    }

    /** In the first of the wanted capacities that the caller has; whoever has none is refused. */
    public void add(DataScope scope, Issue issue, Kind kind, Set<Actor> allowed, String comment) {
        var as = as(scope, issue, kind, allowed);
        var by = new By(caller.subject(), caller.name(), as);
        var event = new IssueEvent(issue, kind.name(), issue.state, issue.state, by, clock.instant());
        event.comment = comment;
        register.append(issue, event);
    }

    private static Actor as(DataScope scope, Issue issue, Kind kind, Set<Actor> allowed) {
        var capacities = EnumSet.noneOf(Actor.class);
        capacities.addAll(Steps.capacities(scope, issue));
        if (scope.system()) {
            capacities.add(Actor.SYSTEM);
        }
        return capacities.stream()
                .filter(allowed::contains)
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden(Text.of(
                        "“" + kind.label() + "”由" + Steps.names(allowed) + "办理", "This is done by " + allowed)));
    }

    /** When something of a kind last happened to an issue. */
    public Optional<Instant> last(Issue issue, Kind kind) {
        return issues.events(issue.id).stream()
                .filter(event -> event.type.equals(kind.name()))
                .map(event -> event.happenedAt)
                .reduce((first, second) -> second);
    }
}
