package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.policy.Policies;
import cn.sisong.enterprise.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which policies visits brought, each in the version that it had on the day. */
@ApplicationScoped
public class BroughtPolicies {
    private final Session session;
    private final Policies policies;

    BroughtPolicies(Session session, Policies policies) {
        this.session = session;
        this.policies = policies;
    }

    /** A policy that a visit brought. */
    @Schema(name = "BroughtPolicy")
    public record Brought(
            UUID id,
            @Schema(description = "当时的版本,见该政策的 editions") long number,
            String title) {}

    /** What was brought before keeps its version; what is new gets today's. */
    void set(DataScope scope, Visit visit, List<UUID> wanted) {
        Map<UUID, Policy> known =
                policies.known(scope, wanted).stream().collect(Collectors.toMap(Policy::id, Function.identity()));
        for (int i = 0; i < wanted.size(); i++) {
            if (!known.containsKey(wanted.get(i))) {
                throw Refusal.rule(
                        "unknown-policy",
                        "/policyIds/" + i,
                        Text.of("政策库中没有该政策,或不在您的权限范围内", "No such policy within your scope"));
            }
        }
        session.createNativeMutationQuery(
                        "delete from visit_policy where visit_id = :visit and not (policy_id in (:kept))")
                .setParameter("visit", visit.id)
                .setParameterList("kept", wanted.isEmpty() ? List.of(new UUID(0, 0)) : wanted)
                .executeUpdate();
        known.values().forEach(policy -> session.createNativeMutationQuery("""
                        insert into visit_policy (visit_id, policy_id, number) values (:visit, :policy, :number)
                        on conflict do nothing""")
                .setParameter("visit", visit.id)
                .setParameter("policy", policy.id())
                .setParameter("number", policy.version())
                .executeUpdate());
    }

    private record Row(UUID visitId, UUID policyId, long number, String title) {}

    Map<UUID, List<Brought>> of(Collection<UUID> visits) {
        if (visits.isEmpty()) {
            return Map.of();
        }
        return session.createNativeQuery("""
                        select b.visit_id, b.policy_id, b.number, p.title
                        from visit_policy b join policy p on p.id = b.policy_id
                        where b.visit_id in (:visits) order by b.policy_id""", Row.class)
                .setParameterList("visits", visits)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Row::visitId,
                        Collectors.mapping(
                                row -> new Brought(row.policyId(), row.number(), row.title()), Collectors.toList())));
    }
}
