package cn.sisong.common.page;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** An opaque place in a list: the filters' hash and the last row's sort key. */
final class Cursor {
    /** The unit separator cannot occur in a sort key: instants, dates, numbers and ids have none. */
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    static String encode(String filter, List<String> key) {
        var text = hash(filter) + SEPARATOR + String.join(SEPARATOR, key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> decode(String cursor, String filter) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
        var parts = text.split(SEPARATOR, -1);
        if (parts.length < 2 || !parts[0].equals(hash(filter)) || text.indexOf(0) >= 0) {
            throw malformed();
        }
        return Arrays.asList(parts).subList(1, parts.length);
    }

    /** For a cursor whose key does not read as the list's sort key. */
    static Refusal malformed() {
        return new Refusal(
                ErrorCode.MALFORMED_CURSOR,
                Text.of(
                        "翻页游标无效,或筛选条件已改变;请从第一页重新查询",
                        "The cursor is invalid or the filters have changed; start at the first page"));
    }

    private static String hash(String filter) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(filter.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
