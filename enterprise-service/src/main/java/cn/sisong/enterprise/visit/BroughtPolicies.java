package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.policy.Policies;
import cn.sisong.enterprise.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Which policies visits brought, each in the version that it had on the day. */
@ApplicationScoped
public class BroughtPolicies {
    private final Session session;
    private final Policies policies;
    private final Clock clock;

    BroughtPolicies(Session session, Policies policies, Clock clock) {
        this.session = session;
        this.policies = policies;
        this.clock = clock;
    }

    /** A policy that a visit brought. */
    @Schema(name = "BroughtPolicy")
    public record Brought(
            UUID id,
            @Schema(description = "当时的版本,见该政策的 editions") long number,
            @Schema(description = "该版的标题") String title) {}

    /** Refuses a policy that the caller does not see, each named by its place. */
    void require(DataScope scope, List<UUID> wanted, IntFunction<String> pointer) {
        var known = policies.known(scope, wanted).stream().map(Policy::id).collect(Collectors.toSet());
        for (int i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i))) {
                throw Refusal.rule(
                        "unknown-policy",
                        pointer.apply(i),
                        Text.of("政策库中没有该政策,或不在您的权限范围内", "No such policy within your scope"));
            }
        }
    }

    /**
     * The version is that of the visit's start, however late the visit is uploaded; of a policy that came into the
     * library afterwards it is the first. A visit that has not begun brings what holds now.
     */
    void set(Visit visit, List<UUID> wanted) {
        var brought = editions(wanted, day(visit));
        if (!visit.policies.equals(brought)) {
            visit.policies.clear();
            visit.policies.addAll(brought);
        }
    }

    private Instant day(Visit visit) {
        return visit.startedAt == null ? clock.instant() : visit.startedAt;
    }

    private Set<PolicyOnVisit> editions(List<UUID> policies, Instant at) {
        return policies.isEmpty()
                ? Set.of()
                : Set.copyOf(session.createSelectionQuery("""
                        select e.policyId, coalesce(max(e.number) filter (where e.recordedAt <= :at), min(e.number))
                        from PolicyEdition e where e.policyId in (:policies) group by e.policyId""", PolicyOnVisit.class)
                        .setParameter("at", at)
                        .setParameterList("policies", policies)
                        .getResultList());
    }

    private record Title(UUID id, String title) {}

    /** The titles by id as the visit would bring them, for those who see it. */
    Map<String, String> titles(Visit visit, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : session.createNativeQuery("""
                        select distinct on (e.policy_id) e.policy_id, cast(e.content as json) ->> 'title' as title
                        from policy_edition e where e.policy_id in (:ids)
                        order by e.policy_id, (e.recorded_at <= :at) desc,
                                 case when e.recorded_at <= :at then -e.number else e.number end""", Title.class)
                        .setParameter("at", day(visit))
                        .setParameterList("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(policy -> policy.id().toString(), Title::title));
    }

    private record Row(UUID visitId, UUID policyId, long number, String title) {}

    Map<UUID, List<Brought>> of(Collection<UUID> visits) {
        if (visits.isEmpty()) {
            return Map.of();
        }
        return session.createNativeQuery("""
                        select b.visit_id, b.policy_id, b.number, cast(e.content as json) ->> 'title' as title
                        from visit_policy b
                             join policy_edition e on e.policy_id = b.policy_id and e.number = b.number
                        where b.visit_id in (:visits) order by b.policy_id""", Row.class)
                .setParameterList("visits", visits)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Row::visitId,
                        Collectors.mapping(
                                row -> new Brought(row.policyId(), row.number(), row.title()), Collectors.toList())));
    }
}
