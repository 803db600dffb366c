package cn.sisong.gateway.forward;

import cn.sisong.gateway.problem.GatewayProblem;
import io.vertx.core.http.ConnectionPoolTooBusyException;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/** What went wrong on the way to an upstream, in the caller's words. */
final class Faults {

    private Faults() {}

    static GatewayProblem problem(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedBody.TooLarge) {
                return GatewayProblem.TOO_LARGE;
            }
            // A refused or impossible connection comes before the timeout: nothing has reached the service.
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof ConnectionPoolTooBusyException) {
                return GatewayProblem.UNAVAILABLE;
            }
            if (cause instanceof TimeoutException) {
                return GatewayProblem.UPSTREAM_TIMEOUT;
            }
        }
        return GatewayProblem.UPSTREAM_FAILED;
    }
}
