package cn.sisong.enterprise.ledger;

import cn.sisong.common.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    /** Task forces within sight by name, those of the past too: the ledger is old. */
    Map<String, UUID> taskForces(DataScope scope) {
        Map<String, UUID> ids = new HashMap<>();
        session.createNativeQuery(
                        "select id, name from task_force where area_path like :area or id in (:mine)", Tuple.class)
                .setParameter("area", scope.areaPattern())
                .setParameter("mine", scope.groups().isEmpty() ? List.of(new UUID(0, 0)) : scope.groups())
                .getResultStream()
                .forEach(row -> ids.put(row.get(1, String.class), row.get(0, UUID.class)));
        return ids;
    }
}
