package cn.sisong.gateway.problem;

import java.util.Locale;

/** Every refusal of the gateway itself; what a service refuses is passed on as it is. */
public enum GatewayProblem {
    UNAUTHENTICATED(401, "请先登录", "Sign in first", "请先登录,或登录已过期", "Sign in first, or the sign-in has expired"),
    CSRF(
            403,
            "请求未通过防伪校验",
            "CSRF check failed",
            "请刷新页面后重试(写操作须带 X-CSRF-Token)",
            "Writes of a browser session need the X-CSRF-Token of /api/session"),
    NOT_FOUND(404, "没有找到", "Not found", "没有这个地址", "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "不支持的请求方法", "Method not allowed", "此地址不支持该方法", "Not at this address"),
    TOO_LARGE(413, "内容过大", "Content too large", "内容超过上限,请压缩或拆分后再传", "The body exceeds the limit"),
    TOO_MANY_REQUESTS(429, "请求过于频繁", "Too many requests", "请求过于频繁,请在 %d 秒后重试", "Try again in %d second(s)"),
    INTERNAL(500, "系统内部错误", "Internal error", "系统内部错误,请稍后重试", "Internal error; try again later"),
    UPSTREAM_FAILED(502, "服务未能应答", "Bad gateway", "服务应答中断,请稍后重试", "The service broke off its answer"),
    UNAVAILABLE(503, "服务暂时不可用", "Service unavailable", "服务暂时不可用,请在 %d 秒后重试", "Try again in %d second(s)"),
    UPSTREAM_TIMEOUT(504, "服务应答超时", "Gateway timeout", "服务未在时限内应答,请稍后重试", "The service took too long");

    private final int status;
    private final String[] title;
    private final String[] detail;

    GatewayProblem(int status, String title, String englishTitle, String detail, String englishDetail) {
        this.status = status;
        this.title = new String[] {title, englishTitle};
        this.detail = new String[] {detail, englishDetail};
    }

    public int status() {
        return status;
    }

    /** Stable code for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title(boolean english) {
        return title[english ? 1 : 0];
    }

    /** With the time to wait, where that is the advice. */
    String detail(boolean english, long seconds) {
        return detail[english ? 1 : 0].formatted(seconds);
    }
}
