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

    /** No connection was made, so that nothing can have been done. */
    static boolean isUnreached(Throwable fault) {
        return has(fault, ConnectException.class) || has(fault, UnknownHostException.class);
    }

    /** The upstream failed; not the caller's body, nor our own shortage of connections. */
    static boolean isUpstreams(Throwable fault) {
        return !has(fault, LimitedBody.TooLarge.class) && !has(fault, ConnectionPoolTooBusyException.class);
    }

    private static boolean has(Throwable fault, Class<? extends Throwable> kind) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
