package cn.sisong.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a failure becomes an answer. 4xx are the caller's and logged at debug, 5xx are ours. */
public class ProblemMappers {
    private final Problems problems;
    private final AllowedMethods allowed;
    private final UriInfo uri;

    ProblemMappers(Problems problems, AllowedMethods allowed, UriInfo uri) {
        this.problems = problems;
        this.allowed = allowed;
        this.uri = uri;
    }

    @ServerExceptionMapper
    Response refusal(Refusal refusal) {
        Log.debugf("refused: %s %s", refusal.code(), refusal.getMessage());
        return problems.render(refusal);
    }

    // the second is named because the framework has a mapper of its own for it, with another body
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response json(JsonProcessingException fault) {
        return problems.render(JsonFaults.refusal(fault));
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException fault) {
        return problems.render(unauthenticated());
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException fault) {
        return problems.render(unauthenticated());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException fault) {
        return problems.render(
                Refusal.forbidden(Text.of("您的账号没有办理此事项的权限,如需办理请联系安全管理员", "Your account lacks the permission")));
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException fault) {
        return problems.render(new Refusal(
                ErrorCode.STALE_VERSION,
                Text.of("数据刚被他人修改,请刷新后重试", "Changed by someone else meanwhile; reload and try again")));
    }

    @ServerExceptionMapper({LockTimeoutException.class, PessimisticLockException.class})
    Response locked(PersistenceException fault) {
        return problems.render(new Refusal(ErrorCode.UNAVAILABLE, Text.of("系统繁忙,请稍后重试", "Busy; try again"))
                .header("Retry-After", "1"));
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException fault) {
        if (fault.getCause() instanceof JsonProcessingException json) {
            return problems.render(JsonFaults.refusal(json));
        }
        var code = ErrorCode.of(fault.getResponse().getStatus());
        if (code.status() >= 500) {
            return unexpected(fault);
        }
        var refusal = new Refusal(code, code.title());
        if (code == ErrorCode.METHOD_NOT_ALLOWED) {
            allowed.at(uri.getRequestUri().getRawPath()).ifPresent(methods -> refusal.header("Allow", methods));
        }
        return problems.render(refusal);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable fault) {
        var conflict = DatabaseFaults.refusal(fault);
        if (conflict.isPresent()) {
            return problems.render(conflict.get());
        }
        Log.error("request failed", fault);
        return problems.render(new Refusal(
                ErrorCode.INTERNAL,
                Text.of("系统内部错误,请稍后重试;如仍失败,请把追踪号告诉管理员", "Internal error; quote the trace id to an administrator")));
    }

    private static Refusal unauthenticated() {
        return new Refusal(
                        ErrorCode.UNAUTHENTICATED, Text.of("请先登录,或登录已过期", "Sign in first, or the sign-in has expired"))
                .header("WWW-Authenticate", "Bearer");
    }
}
