package cn.sisong.common.page;

import cn.sisong.common.identity.ScopePredicate;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A list under construction: its conditions, then one keyset page of it in one statement, whatever the page. */
public final class ListQuery<T> {
    private final Session session;
    private final Class<T> row;
    private final String selectFrom;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** @param selectFrom HQL up to the conditions; its columns are the components of {@code row} in order */
    public ListQuery(Session session, Class<T> row, String selectFrom) {
        this.session = session;
        this.row = row;
        this.selectFrom = selectFrom;
    }

    public ListQuery<T> within(ScopePredicate scope) {
        conditions.add("(" + scope.hql() + ")");
        parameters.putAll(scope.parameters());
        return this;
    }

    public ListQuery<T> where(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Adds the condition unless the value is null; the value is bound to the one parameter that it names. */
    public ListQuery<T> where(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add("(" + condition + ")");
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Binds a parameter that conditions name. */
    public ListQuery<T> bind(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    @SafeVarargs
    public final Page<T> ascending(PageParams page, SortKey<T>... order) {
        return page(page, " > ", " asc", List.of(order));
    }

    @SafeVarargs
    public final Page<T> descending(PageParams page, SortKey<T>... order) {
        return page(page, " < ", " desc", List.of(order));
    }

    /** So many rows after a place in the order, from its start where nothing was seen: for a list made of several. */
    @SafeVarargs
    public final List<T> ascending(List<String> seen, int most, SortKey<T>... order) {
        return rows(seen, most, " > ", " asc", List.of(order));
    }

    /** The one row, where the conditions name one. */
    public Optional<T> single() {
        return run("").setMaxResults(1).getResultStream().findFirst();
    }

    /** All rows: only for a list that its conditions keep short. */
    public List<T> all(String orderBy) {
        return run(" order by " + orderBy).getResultList();
    }

    private Page<T> page(PageParams page, String beyond, String direction, List<SortKey<T>> order) {
        var fetched = rows(page.after().orElse(List.of()), page.fetch(), beyond, direction, order);
        return page.cut(fetched, last -> order.stream()
                .map(key -> key.of().apply(last).toString())
                .toList());
    }

    private List<T> rows(List<String> seen, int most, String beyond, String direction, List<SortKey<T>> order) {
        if (!seen.isEmpty()) {
            startAfter(seen, beyond, order);
        }
        var orderBy = order.stream().map(key -> key.path() + direction).collect(Collectors.joining(", "));
        return run(" order by " + orderBy).setMaxResults(most).getResultList();
    }

    private SelectionQuery<T> run(String orderBy) {
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = session.createSelectionQuery(selectFrom + where + orderBy, row);
        parameters.forEach(query::setParameter);
        return query;
    }

    private void startAfter(List<String> seen, String beyond, List<SortKey<T>> order) {
        if (seen.size() != order.size()) {
            throw Cursor.malformed();
        }
        IntStream.range(0, seen.size())
                .forEach(i -> parameters.put("after" + i, order.get(i).read(seen.get(i))));
        var paths = order.stream().map(SortKey::path).collect(Collectors.joining(", "));
        var values = IntStream.range(0, seen.size()).mapToObj(i -> ":after" + i).collect(Collectors.joining(", "));
        conditions.add("(" + paths + ")" + beyond + "(" + values + ")");
    }
}
