package cn.sisong.enterprise.ledger;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.firm.EnterpriseScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The units and task forces that a ledger names. */
@ApplicationScoped
class LedgerNames {
    private final Session session;

    LedgerNames(Session session) {
        this.session = session;
    }

    /** Departments by name and by code. */
    Map<String, String> departments() {
        Map<String, String> ids = new HashMap<>();
        session.createNativeQuery("select id, name from department", Tuple.class)
                .getResultStream()
                .forEach(row -> {
                    ids.put(row.get(0, String.class), row.get(0, String.class));
                    ids.put(row.get(1, String.class), row.get(0, String.class));
                });
        return ids;
    }

    List<String> departmentNames() {
        return session.createNativeQuery("select name from department order by name, id", String.class)
                .getResultList();
    }

    /** Task forces by name, those of the past too: the ledger is old. Of the area, for a member the own ones. */
    Map<String, UUID> taskForces(DataScope scope) {
        Map<String, UUID> ids = new HashMap<>();
        session.createNativeQuery(
                        "select id, name from task_force where area_path like :area or id in (:mine)", Tuple.class)
                .setParameter("area", EnterpriseScope.isWide(scope) ? scope.areaPattern() : "")
                .setParameter("mine", mine(scope))
                .getResultStream()
                .forEach(row -> ids.put(row.get(1, String.class), row.get(0, UUID.class)));
        return ids;
    }

    /** Who ever was in the own task forces: whom a member may put a visit down to. Empty for who sees by area. */
    Optional<Map<String, Set<String>>> colleagues(DataScope scope) {
        return EnterpriseScope.isWide(scope)
                ? Optional.empty()
                : Optional.of(session.createNativeQuery(
                                "select cast(task_force_id as text), name from task_force_member"
                                        + " where task_force_id in (:mine)",
                                Tuple.class)
                        .setParameter("mine", mine(scope))
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> row.get(0, String.class),
                                Collectors.mapping(row -> row.get(1, String.class), Collectors.toSet()))));
    }

    private static Collection<UUID> mine(DataScope scope) {
        return scope.groups().isEmpty() ? List.of(new UUID(0, 0)) : scope.groups();
    }
}
