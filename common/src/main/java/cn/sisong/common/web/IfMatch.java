package cn.sisong.common.web;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

/** The {@code If-Match} header of a change (RFC 9110 §13.1.1): which version the caller has seen. */
public final class IfMatch {
    private final String tag;

    private IfMatch(String tag) {
        this.tag = tag;
    }

    /** Used by the framework to read the header. Proxies weaken a tag or append {@code -gzip}; both are undone. */
    public static IfMatch fromString(String header) {
        return new IfMatch(header.strip().replaceFirst("^W/", "").replaceFirst("-gzip\"$", "\""));
    }

    public static String etag(long version) {
        return "\"v" + version + "\"";
    }

    /** Refuses a change without the header (428) or by someone who has seen another version (412, with the present tag). */
    public static void require(IfMatch seen, long present) {
        if (seen == null || "*".equals(seen.tag)) {
            throw new Refusal(
                    ErrorCode.PRECONDITION_REQUIRED,
                    Text.of(
                            "修改前请先读取数据,并用 If-Match 带上读到的 ETag",
                            "Read the resource first and send its ETag in If-Match"));
        }
        if (!seen.tag.equals(etag(present))) {
            throw stale(present);
        }
    }

    /** 412 naming the present version. */
    public static Refusal stale(long present) {
        return new Refusal(
                        ErrorCode.STALE_VERSION,
                        Text.of("数据已被他人修改,请刷新后核对再提交", "Changed by someone else; reload, compare and send again"))
                .header("ETag", etag(present))
                .with("currentVersion", present);
    }
}
