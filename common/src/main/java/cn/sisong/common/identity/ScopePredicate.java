package cn.sisong.common.identity;

import java.util.Map;

/**
 * A scope as a condition: HQL over attributes, with its parameters. The same text serves native SQL, because columns
 * and tables are the snake-case names of attributes and entities.
 */
public record ScopePredicate(String hql, Map<String, Object> parameters) {

    public String sql() {
        var sql = new StringBuilder();
        for (int i = 0; i < hql.length(); i++) {
            var c = hql.charAt(i);
            var previous = i == 0 ? ' ' : hql.charAt(i - 1);
            var inName = isPartOfParameter(i);
            if (Character.isUpperCase(c) && !inName) {
                sql.append(Character.isLetterOrDigit(previous) ? "_" : "").append(Character.toLowerCase(c));
            } else {
                sql.append(c);
            }
        }
        return sql.toString();
    }

    private boolean isPartOfParameter(int at) {
        var i = at;
        while (i > 0 && Character.isLetterOrDigit(hql.charAt(i - 1))) {
            i--;
        }
        return i > 0 && (hql.charAt(i - 1) == ':' || hql.charAt(i - 1) == '\'');
    }
}
