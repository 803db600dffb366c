package cn.sisong.enterprise.firm;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;
import cn.sisong.common.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which firms a caller sees. The office, supervision, leaders, finance and project staff and client systems: those of
 * their area. A member: the firms of the own task forces, and the unassigned ones of the area. A department: the firms
 * whose issues it handles or helps with.
 */
@ApplicationScoped
public class EnterpriseScope {
    /** A task force that has ended looks after nobody. */
    private static final String RUNNING = " and exists (select 1 from TaskForce k where k.id = s.taskForceId"
            + " and coalesce(k.validTo, :scopeToday) >= :scopeToday)";

    private static final String TODAY = " and s.endedAt is null and s.validFrom <= :scopeToday"
            + " and coalesce(s.validTo, :scopeToday) >= :scopeTodayOWN)";
    private static final String DIRECTLY = "exists (select 1 from Assignment s where s.enterpriseId = FIRM.id" + TODAY;
    private static final String BY_A_MERGED_FILE = "exists (select 1 from Assignment s join Enterprise m"
            + " on m.id = s.enterpriseId where m.mergedInto = FIRM.id" + TODAY;
    /**
     * The files merged into a firm are looked at only where there are any: hardly any firm has one. Brackets that the
     * precedence of and, or and not makes needless are left out: each one doubles what it takes to read the query.
     */
    private static final String ASSIGNED = DIRECTLY + " or FIRM.absorbed > 0 and " + BY_A_MERGED_FILE;

    private static final String UNASSIGNED =
            "not " + DIRECTLY + " and (FIRM.absorbed = 0 or not " + BY_A_MERGED_FILE + ")";

    private final Clock clock;

    EnterpriseScope(Clock clock) {
        this.clock = clock;
    }

    /** @param firm the alias of an Enterprise in the query */
    public ScopePredicate on(DataScope scope, String firm) {
        var ways = new ArrayList<String>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (isWide(scope)) {
            ways.add(firm + ".areaPath like :scopeArea");
            parameters.put("scopeArea", scope.areaPattern());
        }
        if (scope.hasAnyRole("member")) {
            var member = asMember(scope, firm);
            ways.add(member.hql());
            parameters.putAll(member.parameters());
        }
        if (isDepartment(scope)) {
            ways.add("exists (select 1 from Issue d where d.enterpriseId = " + firm
                    + ".id and (d.departmentId = :scopeDepartment or d.id in (select c.issueId from CoHandling c"
                    + " where c.departmentId = :scopeDepartment and not c.returned)))");
            ways.add("(" + firm + ".absorbed > 0 and exists (select 1 from Issue d join Enterprise m"
                    + " on m.id = d.enterpriseId where m.mergedInto = " + firm
                    + ".id and (d.departmentId = :scopeDepartment or d.id in (select c.issueId from CoHandling c"
                    + " where c.departmentId = :scopeDepartment and not c.returned))))");
            parameters.put("scopeDepartment", scope.department());
        }
        return new ScopePredicate(ways.isEmpty() ? "1 = 0" : String.join(" or ", ways), parameters);
    }

    /** The member's part alone, for features whose rows hang on a firm. */
    public ScopePredicate asMember(DataScope scope, String firm) {
        var own = ASSIGNED.replace("FIRM", firm).replace("OWN", " and s.taskForceId in (:scopeGroups)");
        var nobodys = UNASSIGNED.replace("FIRM", firm).replace("OWN", RUNNING);
        return new ScopePredicate(
                own + " or " + firm + ".areaPath like :scopeArea and " + nobodys,
                Map.of(
                        "scopeArea", scope.areaPattern(),
                        "scopeGroups", groups(scope),
                        "scopeToday", LocalDate.now(clock.withZone(BusinessClock.ZONE))));
    }

    /** The member's part for a row that names a file: the firm that answers for the file decides. */
    public ScopePredicate asMemberByFile(DataScope scope, String file) {
        var member = asMember(scope, "f");
        return new ScopePredicate(
                "exists (select 1 from Enterprise f where f.id = (select coalesce(c.mergedInto, c.id) from Enterprise c"
                        + " where c.id = " + file + ") and (" + member.hql() + "))",
                member.parameters());
    }

    private static Set<UUID> groups(DataScope scope) {
        // an empty list is not valid in every database: an id that nobody has stands for "none"
        return scope.groups().isEmpty() ? Set.of(new UUID(0, 0)) : scope.groups();
    }

    /** Sees by area, whatever the assignment. */
    public static boolean isWide(DataScope scope) {
        return scope.system()
                || scope.hasAnyRole(
                        "dispatcher", "supervisor", "leader", "finance-officer", "finance-approver", "project-officer");
    }

    /** Sees by what was dispatched to the home department. */
    public static boolean isDepartment(DataScope scope) {
        return scope.hasAnyRole("handler", "handler-reviewer")
                && !scope.department().isEmpty();
    }
}
