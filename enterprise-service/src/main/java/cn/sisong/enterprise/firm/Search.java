package cn.sisong.enterprise.firm;

import cn.sisong.common.page.ListQuery;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

import java.util.Locale;
import java.util.regex.Pattern;

/** What stands in the search box: two or more characters of a name or a former one, initials of its pinyin, or the start of a code. */
record Search(String text) {
    private static final Pattern CODE_START = Pattern.compile("[0-9][0-9A-Z]{1,17}");

    static Search of(String q) {
        if (q == null || q.isBlank()) {
            return new Search("");
        }
        var folded = SearchKeys.fold(q);
        if (folded.codePointCount(0, folded.length()) < 2 || folded.length() > 60) {
            throw Refusal.invalid("search-length", "q", Text.of("请输入 2 到 60 个字", "Type 2 to 60 characters"));
        }
        return new Search(folded);
    }

    void narrow(ListQuery<?> query) {
        if (text.isEmpty()) {
            return;
        }
        query.bind("grams", SearchKeys.bigrams(text).toArray(String[]::new));
        var byName = IN_INDEX;
        if (text.length() > 2) {
            byName += IN_ORDER;
            query.bind("part", "%" + escape(text) + "%");
        }
        var code = text.toUpperCase(Locale.ROOT);
        if (CODE_START.matcher(code).matches()) {
            query.where("e.creditCode like :codeStart or " + byName, "codeStart", code + "%");
        } else {
            query.where(byName);
        }
    }

    /** The index finds the firms that have all the pairs of neighbouring characters; for a single pair that is all. */
    private static final String IN_INDEX = "array_includes(e.grams, :grams)";

    /**
     * Drops firms that have the pairs in another order. Not asked for a single pair: it would say nothing new, and
     * PostgreSQL would expect so few rows that it sorts all firms with a common pair instead of walking the first ones.
     */
    private static final String IN_ORDER =
            " and (lower(e.name) like :part escape '\\' or e.initials like :part escape '\\'"
                    + " or e.formerKeys like :part escape '\\')";

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
