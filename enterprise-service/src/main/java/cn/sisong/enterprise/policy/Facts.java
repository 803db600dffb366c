package cn.sisong.enterprise.policy;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.firm.Enterprises;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads firms with the facts that conditions ask for, and finds the firms that conditions leave. */
@ApplicationScoped
class Facts {
    private static final String SELECT =
            "select e.id, e.name, e.credit_code, e.industry_code, e.area_path, e.registered_on,"
                    + " " + FactSql.SIZE_CLASS + " as size_class, " + FactSql.REVENUE_WAN + " as revenue_wan, "
                    + FactSql.EMPLOYEES + " as employees from enterprise e where e.merged_into is null and ";

    private final Session session;
    private final EnterpriseScope scopes;
    private final Enterprises enterprises;
    private final Clock clock;

    Facts(Session session, EnterpriseScope scopes, Enterprises enterprises, Clock clock) {
        this.session = session;
        this.scopes = scopes;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** A firm and what is known of it. */
    record Firm(UUID id, String name, String creditCode, FirmFacts facts) {}

    /** The firm, or 404 when it is absent or out of sight. */
    Firm get(DataScope scope, UUID id) {
        // an old id answers with the file that it was merged into
        Map<String, Object> parameters =
                new LinkedHashMap<>(Map.of("id", enterprises.get(scope, id).id()));
        return read(scope, "e.id = :id", parameters, 1).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Text.of("企业", "firm")));
    }

    /**
     * Firms in the order of their ids that meet all conditions; with {@code unverified} also those of which nothing known
     * speaks against it.
     */
    List<Firm> meeting(DataScope scope, List<Condition> conditions, boolean unverified, UUID after, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        Function<Object, String> bind = value -> {
            var name = "c" + parameters.size();
            parameters.put(name, value);
            return ":" + name;
        };
        var all = new StringBuilder("true");
        for (var condition : conditions) {
            all.append(" and (").append(condition.sql(bind)).append(")");
        }
        var where = "(" + all + ") is " + (unverified ? "not false" : "true");
        if (after != null) {
            where += " and e.id > :after";
            parameters.put("after", after);
        }
        return read(scope, where, parameters, limit);
    }

    private List<Firm> read(DataScope scope, String condition, Map<String, Object> parameters, int limit) {
        var predicate = scopes.on(scope, "e");
        var query = session.createNativeQuery(
                SELECT + condition + " and (" + predicate.sql() + ") order by e.id", Tuple.class);
        parameters.forEach(query::setParameter);
        if (condition.contains(":factsOn")) {
            query.setParameter("factsOn", Days.today(clock));
        }
        predicate.parameters().forEach((name, value) -> {
            if (value instanceof Collection<?> several) {
                query.setParameterList(name, several);
            } else {
                query.setParameter(name, value);
            }
        });
        var rows = query.setMaxResults(limit).getResultList();
        var lists = lists(rows.stream().map(row -> row.get("id", UUID.class)).toList());
        return rows.stream().map(row -> firm(row, lists)).toList();
    }

    private static Firm firm(Tuple row, Map<UUID, Map<String, Boolean>> lists) {
        var id = row.get("id", UUID.class);
        return new Firm(
                id,
                row.get("name", String.class),
                row.get("credit_code", String.class),
                new FirmFacts(
                        row.get("industry_code", String.class),
                        row.get("area_path", String.class),
                        day(row.get("registered_on")),
                        row.get("size_class", String.class),
                        row.get("revenue_wan", BigDecimal.class),
                        row.get("employees", Integer.class),
                        lists.getOrDefault(id, Map.of())));
    }

    private static LocalDate day(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }

    private record Listed(UUID enterpriseId, String listCode, boolean joined) {}

    /** Of every list that somebody has filled: whether each firm is on it today. */
    private Map<UUID, Map<String, Boolean>> lists(List<UUID> firms) {
        if (firms.isEmpty()) {
            return Map.of();
        }
        var filled = session.createNativeQuery("select distinct list_code from official_list_event", String.class)
                .getResultList();
        Map<UUID, Map<String, Boolean>> lists = new HashMap<>();
        firms.forEach(firm -> lists.put(
                firm, new HashMap<>(filled.stream().collect(Collectors.toMap(Function.identity(), list -> false)))));
        session.createNativeQuery("""
                        select distinct on (v.enterprise_id, v.list_code)
                               v.enterprise_id, v.list_code, v.action = 'JOINED' as joined
                        from official_list_event v where v.enterprise_id in (:firms) and v.happened_on <= :today
                        order by v.enterprise_id, v.list_code, v.happened_on desc, v.recorded_at desc, v.id desc""", Listed.class)
                .setParameterList("firms", firms)
                .setParameter("today", Days.today(clock))
                .getResultStream()
                .forEach(row -> lists.get(row.enterpriseId()).put(row.listCode(), row.joined()));
        return lists;
    }
}
