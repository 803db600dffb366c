package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.issue.IssueStep.Actor;

import java.util.EnumSet;
import java.util.Set;

/** The capacities in which a caller stands towards an issue. Nobody is ever the firm: that is the link's part. */
public final class Capacities {
    private Capacities() {}

    public static Set<Actor> of(DataScope scope, Issue issue) {
        var capacities = EnumSet.noneOf(Actor.class);
        if (scope.hasAnyRole("dispatcher")) {
            capacities.add(Actor.OFFICE);
        }
        var isOfUnit = !scope.department().isEmpty() && scope.department().equals(issue.departmentId);
        if (isOfUnit && scope.hasAnyRole("handler")) {
            capacities.add(Actor.UNIT);
        }
        if (isOfUnit && scope.hasAnyRole("handler-reviewer")) {
            capacities.add(Actor.REVIEWER);
        }
        if (scope.hasAnyRole("supervisor")) {
            capacities.add(Actor.SUPERVISION);
        }
        if (scope.hasAnyRole("leader")) {
            capacities.add(Actor.LEADER);
        }
        if (scope.hasAnyRole("member") && scope.subject().equals(issue.raisedBySubject)) {
            capacities.add(Actor.RAISER);
        }
        return capacities;
    }

    /** Whoever has a duty, or brought it, needs to know with whom to speak. */
    static boolean needsNumbers(DataScope scope, Issue issue) {
        var duty = of(scope, issue);
        return duty.contains(Actor.OFFICE)
                || duty.contains(Actor.UNIT)
                || duty.contains(Actor.RAISER)
                || scope.subject().equals(issue.raisedBySubject);
    }

    public static boolean has(DataScope scope, Issue issue, Actor capacity) {
        return of(scope, issue).contains(capacity);
    }
}
