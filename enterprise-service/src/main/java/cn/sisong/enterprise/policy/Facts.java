package cn.sisong.enterprise.policy;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.firm.FirmParts;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads firms with the facts that conditions ask for, and finds the firms that conditions leave. */
@ApplicationScoped
class Facts {
    private static final String SELECT =
            "select e.id, e.name, e.credit_code, e.industry_code, e.area_code, e.area_path, e.registered_on, "
                    + FactSql.county("e") + " as county,"
                    + " " + FactSql.SIZE_CLASS + " as size_class, " + FactSql.REVENUE_WAN + " as revenue_wan, "
                    + FactSql.REVENUE_YEAR + " as revenue_year, " + FactSql.EMPLOYEES + " as employees, "
                    + FactSql.EMPLOYEES_YEAR + " as employees_year from enterprise e where e.merged_into is null and ";

    private final Session session;
    private final EnterpriseScope scopes;
    private final Enterprises enterprises;
    private final FirmParts.Lists listed;
    private final Clock clock;

    Facts(Session session, EnterpriseScope scopes, Enterprises enterprises, FirmParts.Lists listed, Clock clock) {
        this.session = session;
        this.scopes = scopes;
        this.enterprises = enterprises;
        this.listed = listed;
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
        var lists = lists(rows);
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
                        row.get("area_code", String.class),
                        row.get("area_path", String.class),
                        day(row.get("registered_on")),
                        row.get("size_class", String.class),
                        row.get("revenue_wan", BigDecimal.class),
                        row.get("revenue_year", Integer.class),
                        row.get("employees", Integer.class),
                        row.get("employees_year", Integer.class),
                        lists.getOrDefault(id, Map.of())));
    }

    private static LocalDate day(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }

    private record Filled(String county, String listCode) {}

    /** Of every list that somebody has filled in a firm's county, or that it is on: whether it is on it today. */
    private Map<UUID, Map<String, Boolean>> lists(List<Tuple> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var county = FactSql.county("n");
        var filled = session.createNativeQuery(
                        "select distinct " + county + " as county, v.list_code from official_list_event v"
                                + " join enterprise n on n.id = v.enterprise_id where " + county + " in (:counties)",
                        Filled.class)
                .setParameterList("counties", rows.stream().map(Facts::county).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Filled::county, Collectors.mapping(Filled::listCode, Collectors.toSet())));
        Map<UUID, Map<String, Boolean>> known = new HashMap<>();
        for (var row : rows) {
            var lists = filled.getOrDefault(county(row), Set.of()).stream()
                    .collect(Collectors.toMap(Function.identity(), list -> false));
            known.put(row.get("id", UUID.class), new HashMap<>(lists));
        }
        listed.of(known.keySet())
                .forEach((firm, on) -> on.forEach(list -> known.get(firm).put(list.code(), true)));
        return known;
    }

    private static String county(Tuple row) {
        return row.get("county", String.class);
    }
}
