package cn.sisong.common.problem;

import java.util.Locale;

/** Every kind of refusal, with its HTTP status and its constant title. The slug is the stable {@code code} of a problem. */
public enum ErrorCode {
    MALFORMED_REQUEST(400, "请求格式不正确", "Malformed request"),
    VALIDATION_FAILED(400, "请求内容不符合要求", "Validation failed"),
    UNKNOWN_PARAMETER(400, "不支持的查询参数", "Unknown query parameter"),
    MALFORMED_CURSOR(400, "翻页游标无效", "Malformed cursor"),
    IDEMPOTENCY_KEY_MISSING(400, "缺少 Idempotency-Key 请求头", "Idempotency-Key is missing"),
    UNAUTHENTICATED(401, "请先登录", "Authentication required"),
    FORBIDDEN(403, "没有办理此事项的权限", "Not permitted"),
    NOT_FOUND(404, "没有找到", "Not found"),
    METHOD_NOT_ALLOWED(405, "不支持的请求方法", "Method not allowed"),
    NOT_ACCEPTABLE(406, "无法提供所要求的格式", "Not acceptable"),
    ILLEGAL_TRANSITION(409, "当前状态不能这样办理", "Illegal transition"),
    ALREADY_EXISTS(409, "已经存在", "Already exists"),
    IDEMPOTENCY_IN_PROGRESS(409, "同一请求正在处理", "The same request is in progress"),
    GONE(410, "已经失效", "Gone"),
    STALE_VERSION(412, "数据已被他人修改", "Stale version"),
    TOO_LARGE(413, "内容过大", "Content too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型", "Unsupported media type"),
    RULE_VIOLATED(422, "不符合业务规则", "Business rule violated"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency-Key 已用于另一个请求", "Idempotency-Key reused"),
    PRECONDITION_REQUIRED(428, "缺少 If-Match 请求头", "If-Match is required"),
    TOO_MANY_REQUESTS(429, "请求过于频繁", "Too many requests"),
    INTERNAL(500, "系统内部错误", "Internal error"),
    UNAVAILABLE(503, "服务暂时不可用", "Service unavailable");

    private final int status;
    private final Text title;

    ErrorCode(int status, String zh, String en) {
        this.status = status;
        this.title = Text.of(zh, en);
    }

    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code for a bare HTTP status, as thrown by the framework. */
    public static ErrorCode of(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> ALREADY_EXISTS;
            case 410 -> GONE;
            case 412 -> STALE_VERSION;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> RULE_VIOLATED;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL;
        };
    }
}
