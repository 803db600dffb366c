package cn.sisong.enterprise.firm;

import cn.sisong.common.page.ListQuery;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

import java.util.Locale;
import java.util.regex.Pattern;

/** What stands in the search box: two or more characters of a name or a former one, initials of its pinyin, or the start of a code. */
public record Search(String text) {
    private static final Pattern CODE_START = Pattern.compile("(?=[A-Z]*[0-9])[0-9A-Z]{2,18}");

    /** Kind of body and division, which most firms of a place have in common: any of the first ones will do. */
    private static final int SHARED = 8;

    public static Search of(String q) {
        if (q == null || q.isBlank()) {
            return new Search("");
        }
        var folded = SearchKeys.fold(q);
        if (folded.codePointCount(0, folded.length()) < 2 || folded.length() > 60) {
            throw Refusal.invalid("search-length", "q", Text.of("请输入 2 到 60 个字", "Type 2 to 60 characters"));
        }
        return new Search(folded);
    }

    /** The ids of all files of the firms that are found, as HQL; what it names is bound to the query. */
    public String files(ListQuery<?> query) {
        bindName(query);
        if (isLongCode()) {
            query.bind("codeStart", code() + "%");
        }
        return found("f") + " union all select m.id from Enterprise m where m.mergedInto in (" + found("g") + ")";
    }

    private String found(String firm) {
        var select = "select " + firm + ".id from Enterprise " + firm + " where ";
        return select + byName(firm) + (isLongCode() ? " union all " + select + byCode(firm) : "");
    }

    <T> ListQuery<T> narrow(ListQuery<T> query) {
        if (text.isEmpty()) {
            return query;
        }
        bindName(query);
        return isCode()
                ? query.where(isLongCode() ? byIndex() : byCode("e") + " or " + byName("e"), "codeStart", code() + "%")
                : query.where(byName("e"));
    }

    /** Whether it is so much of a code that few firms share it. */
    boolean isLongCode() {
        return isCode() && text.length() > SHARED;
    }

    boolean isStartOf(String creditCode) {
        return creditCode != null && creditCode.startsWith(code());
    }

    /** Only those whose code begins so. */
    <T> ListQuery<T> byCode(ListQuery<T> query) {
        return query.where(byCode("e"), "codeStart", code() + "%");
    }

    /** Only those that are found in another way. */
    <T> ListQuery<T> byNameAlone(ListQuery<T> query) {
        bindName(query);
        return query.where(byName("e"))
                .where("e.creditCode is null or e.creditCode not like :codeStart", "codeStart", code() + "%");
    }

    private void bindName(ListQuery<?> query) {
        query.bind("grams", SearchKeys.bigrams(text).toArray(String[]::new));
        if (isLong()) {
            query.bind("part", "%" + escape(text) + "%");
        }
    }

    private boolean isCode() {
        return CODE_START.matcher(code()).matches();
    }

    private String code() {
        return text.toUpperCase(Locale.ROOT);
    }

    /** Few firms share so much of a code: the indexes find them, where walking the first firms would pass over most. */
    private String byIndex() {
        return "e.id in (select c.id from Enterprise c where " + byCode("c")
                + " union all select n.id from Enterprise n where " + byName("n") + ")";
    }

    private static String byCode(String firm) {
        return firm + ".creditCode like :codeStart";
    }

    /** The index finds the firms that have all the pairs of neighbouring characters; for a single pair that is all. */
    private String byName(String firm) {
        var inIndex = "array_includes(e.grams, :grams)";
        return (isLong() ? inIndex + IN_ORDER : inIndex).replaceAll("\\be\\.", firm + ".");
    }

    private boolean isLong() {
        return text.length() > 2;
    }

    /**
     * Drops firms that have the pairs in another order. Not asked for a single pair: it would say nothing new, and
     * PostgreSQL would expect so few rows that it sorts all firms with a common pair instead of walking the first ones.
     */
    private static final String IN_ORDER =
            " and (e.foldedName like :part escape '\\' or e.initials like :part escape '\\'"
                    + " or e.formerKeys like :part escape '\\')";

    /** For a pattern of LIKE with a backslash to escape. */
    public static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
