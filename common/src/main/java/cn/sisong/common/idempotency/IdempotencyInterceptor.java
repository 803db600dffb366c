package cn.sisong.common.idempotency;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.regex.Pattern;

/**
 * Stands just inside the transaction: a repeated request is answered from what was kept, before any precondition is
 * looked at (a retried change would otherwise be refused for the version that it made itself). Only successes are kept;
 * a refusal rolls everything back, so no lease has to expire.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
class IdempotencyInterceptor {
    private static final Pattern KEY = Pattern.compile("\"?([A-Za-z0-9_:.-]{1,128})\"?");

    private final Answers answers;
    private final HttpHeaders headers;
    private final Fingerprints fingerprints;

    IdempotencyInterceptor(Answers answers, HttpHeaders headers, Fingerprints fingerprints) {
        this.answers = answers;
        this.headers = headers;
        this.fingerprints = fingerprints;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var request = fingerprints.open(call, key());
        if (!answers.claim(request)) {
            throw new Refusal(
                            ErrorCode.IDEMPOTENCY_IN_PROGRESS,
                            Text.of("同一请求正在处理,请稍候重试", "The same request is being processed; retry shortly"))
                    .header("Retry-After", "1");
        }
        var kept = answers.find(request);
        if (kept.isPresent()) {
            return kept.get().replay(request.fingerprint());
        }
        var response = (RestResponse<?>) call.proceed();
        if (response.getStatus() < 300) {
            answers.keep(request, response);
        }
        return response;
    }

    private String key() {
        var header = headers.getHeaderString("Idempotency-Key");
        var matcher = KEY.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            throw new Refusal(
                    ErrorCode.IDEMPOTENCY_KEY_MISSING,
                    Text.of(
                            "请在 Idempotency-Key 请求头中带上本次操作的唯一编号(如 UUID),重试时不变",
                            "Send a unique Idempotency-Key (such as a UUID), the same on every retry"));
        }
        return matcher.group(1);
    }
}
