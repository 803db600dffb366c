package cn.sisong.common.idempotency;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Stands just inside the transaction: a repeated request is answered from what was kept, before any precondition is
 * looked at (a retried change would otherwise be refused for the version that it made itself). Only successes are kept;
 * a refusal rolls everything back, so no lease has to expire.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
class IdempotencyInterceptor {
    private final Answers answers;
    private final Fingerprints fingerprints;

    IdempotencyInterceptor(Answers answers, Fingerprints fingerprints) {
        this.answers = answers;
        this.fingerprints = fingerprints;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var request = fingerprints.open(call);
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
}
