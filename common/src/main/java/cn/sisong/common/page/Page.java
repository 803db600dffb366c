package cn.sisong.common.page;

import java.util.List;
import java.util.function.Function;

/** One page of a list. There is no total: counting what a caller may see costs more than the page. */
public record Page<T>(List<T> items, PageInfo page) {

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), page);
    }

    /** A short list that is complete by nature (a dictionary, a calendar year). */
    public static <T> Page<T> complete(List<T> items) {
        return new Page<>(items, new PageInfo(null));
    }
}
