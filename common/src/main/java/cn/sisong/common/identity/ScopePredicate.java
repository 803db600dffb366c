package cn.sisong.common.identity;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A scope as a condition: HQL over attributes, with its parameters. The same text serves native SQL, because columns
 * and tables are the snake-case names of attributes and entities, and a constant of an enum is kept by its name.
 */
public record ScopePredicate(String hql, Map<String, Object> parameters) {
    /** What is text or a parameter stays; a word in capitals is a constant; any other capital begins a part of a name. */
    private static final Pattern CAPITALS = Pattern.compile("'[^']*'|:\\w+|\\b[A-Z][A-Z0-9_]+\\b|[A-Z]");

    public String sql() {
        return CAPITALS.matcher(hql).replaceAll(this::inSql);
    }

    private String inSql(MatchResult found) {
        var text = found.group();
        if (text.startsWith("'") || text.startsWith(":")) {
            return text;
        }
        if (text.length() > 1) {
            return "'" + text + "'";
        }
        var isWithin = found.start() > 0 && Character.isLetterOrDigit(hql.charAt(found.start() - 1));
        return (isWithin ? "_" : "") + text.toLowerCase(Locale.ROOT);
    }
}
