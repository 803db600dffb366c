package cn.sisong.enterprise.issue;

import cn.sisong.common.page.ListQuery;
import cn.sisong.enterprise.firm.Search;
import cn.sisong.enterprise.firm.SearchKeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands in the search box of the list of issues: a number of ours or its serial alone, another system's number,
 * words of what the firm said, or the firm itself. Each way has an index, and the ids found are asked for in the list.
 */
final class IssueSearch {
    private static final Pattern NUMBER = Pattern.compile("(?:(?:WT-)?(\\d{4})-)?(\\d{1,6})");

    /** Says nothing; left out of the pairs of characters by the database's text_bigrams as well. */
    private static final String SILENT = "[ \\t\\r\\n\\u3000,。、;:?!“”‘’()《》【】—…·,.;:?!()\\[\\]{}<>\"'\\-_/]+";

    private static final String BY_OTHERS = "select s.id from Issue s where s.sourceNumber = :sourceIs";
    private static final String BY_FIRM = "select f.id from Issue f where f.enterpriseId in (FIRMS)";
    private static final String BY_HINT = "select h.id from Issue h left join Visit k on k.id = h.visitId"
            + " where h.enterpriseId is null and lower(coalesce(h.hintName, k.hintName)) like :hinted escape '\\'";
    private static final String BY_WORDS = "select w.id from Issue w where array_includes(w.grams, :words)";
    private static final String BY_NUMBER = "select n.id from Issue n where n.number = :numbered";
    private static final String BY_SERIAL = "select n.id from Issue n where right(n.number, 6) = :numbered";

    private IssueSearch() {}

    static void narrow(ListQuery<?> query, String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        var text = q.strip();
        var ways = new ArrayList<>(List.of(
                BY_OTHERS, BY_HINT, BY_FIRM.replace("FIRMS", Search.of(text).files(query))));
        query.bind("sourceIs", text).bind("hinted", "%" + Search.escape(text.toLowerCase(Locale.ROOT)) + "%");
        var words = pairs(text);
        if (!words.isEmpty()) {
            ways.add(BY_WORDS);
            query.bind("words", words.toArray(String[]::new));
        }
        var number = NUMBER.matcher(text.toUpperCase(Locale.ROOT));
        if (number.matches()) {
            var year = number.group(1);
            var serial = "%06d".formatted(Integer.valueOf(number.group(2)));
            ways.add(year == null ? BY_SERIAL : BY_NUMBER);
            query.bind("numbered", year == null ? serial : "WT-" + year + "-" + serial);
        }
        query.where("i.id in (" + String.join(" union all ", ways) + ")");
    }

    /** Of every word by itself: two words need not stand beside each other. */
    private static Set<String> pairs(String text) {
        var pairs = new LinkedHashSet<String>();
        Arrays.stream(text.toLowerCase(Locale.ROOT).split(SILENT))
                .map(SearchKeys::bigrams)
                .forEach(pairs::addAll);
        return pairs;
    }
}
