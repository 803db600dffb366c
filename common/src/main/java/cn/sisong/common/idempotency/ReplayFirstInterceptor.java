package cn.sisong.common.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Only reads: whether the key is free is decided by {@link IdempotencyInterceptor}, in the transaction that writes. */
@ReplayFirst
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190)
class ReplayFirstInterceptor {
    private final Answers answers;
    private final Fingerprints fingerprints;

    ReplayFirstInterceptor(Answers answers, Fingerprints fingerprints) {
        this.answers = answers;
        this.fingerprints = fingerprints;
    }

    @AroundInvoke
    Object replay(InvocationContext call) throws Exception {
        var request = fingerprints.open(call);
        var kept = answers.find(request);
        return kept.isPresent() ? kept.get().replay(request.fingerprint()) : call.proceed();
    }
}
