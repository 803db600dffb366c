package cn.sisong.common.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** {@code limit} and {@code cursor} of a list. A cursor belongs to the path and filters that made it. */
public class PageParams {
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(value = 1, message = "{page.limit}")
    @Max(value = 200, message = "{page.limit}")
    @Parameter(description = "每页条数,1 到 200")
    public int limit;

    @QueryParam("cursor")
    @Parameter(description = "上一页返回的 nextCursor;筛选条件须与上一页相同")
    public String cursor;

    @Context
    public UriInfo uri;

    /** The sort key of the last row that the caller has seen, if any. */
    public Optional<List<String>> after() {
        return cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(Cursor.decode(cursor, filter()));
    }

    /** The one part of the sort key of a list that is ordered by it alone: what has no such form is no cursor of ours. */
    public <T> Optional<T> after(Function<String, T> read) {
        return after().map(seen -> {
            try {
                return read.apply(seen.get(0));
            } catch (IllegalArgumentException notAKey) {
                throw Cursor.malformed();
            }
        });
    }

    /** How many rows to fetch: one more than the page tells whether another follows. */
    public int fetch() {
        return limit + 1;
    }

    /** Cuts the fetched rows to a page; {@code key} is the sort key of a row as text, the unique id last. */
    public <T> Page<T> cut(List<T> fetched, Function<T, List<String>> key) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, new PageInfo(null));
        }
        var rows = fetched.subList(0, limit);
        return new Page<>(rows, new PageInfo(Cursor.encode(filter(), key.apply(rows.get(limit - 1)))));
    }

    /** One page of a short list that is in memory as a whole, in the order of its unique keys as given. */
    public <T> Page<T> slice(List<T> all, Function<T, String> key) {
        var start = after().map(seen -> seen.get(0))
                .map(seen -> indexAfter(all, key, seen))
                .orElse(0);
        return cut(all.subList(start, Math.min(all.size(), start + fetch())), row -> List.of(key.apply(row)));
    }

    private static <T> int indexAfter(List<T> all, Function<T, String> key, String seen) {
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(seen)) {
                return i + 1;
            }
        }
        throw Cursor.malformed();
    }

    private String filter() {
        var parameters = new TreeMap<>(uri.getQueryParameters());
        parameters.remove("cursor");
        parameters.remove("limit");
        return uri.getPath() + parameters;
    }
}
