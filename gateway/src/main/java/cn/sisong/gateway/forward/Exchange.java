package cn.sisong.gateway.forward;

import cn.sisong.gateway.GatewayConfig;
import cn.sisong.gateway.problem.GatewayProblem;
import cn.sisong.gateway.problem.Problems;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** One request on its way to one upstream and back. */
final class Exchange implements ProxyInterceptor {

    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.DELETE);

    private final RoutingContext rc;
    private final Upstream upstream;
    private final GatewayConfig.Route route;
    private final URI publicUrl;
    private final String address;
    private final Optional<String> token;
    private HttpClientRequest inward;
    private long timer = -1;
    private boolean answered;

    Exchange(RoutingContext rc, Upstream upstream, URI publicUrl, String address, Optional<String> token) {
        this.rc = rc;
        this.upstream = upstream;
        this.route = upstream.route();
        this.publicUrl = publicUrl;
        this.address = address;
        this.token = token;
    }

    void run(HttpClient client) {
        var target = route.target().orElseThrow();
        var options = new RequestOptions().setHost(target.getHost()).setPort(target.getPort());
        HttpProxy.reverseProxy(client)
                .originRequestProvider((request, any) -> client.request(options).onSuccess(made -> inward = made))
                .addInterceptor(this)
                .handle(rc.request());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        Headers.inward(rc, request.headers(), publicUrl, address, route.guarded());
        if (!rc.normalizedPath().equals(rc.request().path())) {
            // What was checked is what is asked for.
            var query = rc.request().query();
            request.setURI(rc.normalizedPath() + (query == null ? "" : "?" + query));
        }
        if (route.guarded()) {
            request.headers().remove("Authorization");
            token.ifPresent(value -> request.headers().set("Authorization", "Bearer " + value));
        }
        if (!hasBody()) {
            startTimer();
        }
        var body = request.getBody();
        var counted = new LimitedBody(body.stream(), route.bodyLimit(), this::chunked, this::startTimer);
        request.setBody(body.length() >= 0 ? Body.body(counted, body.length()) : Body.body(counted));
        return context.sendRequest()
                .recover(fault -> mayTryAgain(fault) ? sendAgain(context) : Future.failedFuture(fault))
                .onComplete(any -> stopTimer())
                .onSuccess(any -> upstream.breaker().succeeded())
                .onFailure(this::tellBreaker)
                .recover(fault -> Future.succeededFuture(refusal(context, fault)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        if (route.guarded()) {
            context.response().headers().remove("Set-Cookie");
        }
        Headers.outward(context.response().headers());
        return context.sendResponse();
    }

    /** A body of unknown length that came by HTTP/2 has no header that says so; inward, by HTTP/1.1, it needs one. */
    private void chunked() {
        if (!inward.headers().contains("Content-Length")) {
            inward.setChunked(true);
        }
    }

    private boolean hasBody() {
        var headers = rc.request().headers();
        var length = headers.get("Content-Length");
        return headers.contains("Transfer-Encoding")
                || (length == null
                        ? rc.request().version() == HttpVersion.HTTP_2
                                && !WITHOUT_BODY.contains(rc.request().method())
                        : !length.equals("0"));
    }

    /**
     * Once, and only what may be done twice and has no body that is half sent: an upstream that was not reached has done
     * nothing yet, and one that closed a kept connection in the moment that we used it has not either.
     */
    private boolean mayTryAgain(Throwable fault) {
        if (hasBody() || rc.response().closed()) {
            return false;
        }
        return Faults.isUnreached(fault)
                ? IDEMPOTENT.contains(rc.request().method())
                : WITHOUT_BODY.contains(rc.request().method())
                        && inward != null
                        && Faults.problem(fault) == GatewayProblem.UPSTREAM_FAILED;
    }

    /** With a new body, empty too: the end of the first has been read and would never come again. */
    private static Future<ProxyResponse> sendAgain(ProxyContext context) {
        context.request().setBody(Body.body(Buffer.buffer()));
        return context.sendRequest();
    }

    private void tellBreaker(Throwable fault) {
        if (!rc.response().closed() && Faults.isUpstreams(fault)) {
            upstream.breaker().failed();
        }
    }

    /** From the last byte of the request on, so that a slow phone is not taken for a slow service. */
    private void startTimer() {
        if (!answered && timer < 0) {
            timer = rc.vertx().setTimer(route.timeout().toMillis(), any -> {
                if (inward != null) {
                    inward.reset(0, new TimeoutException("no answer within " + route.timeout()));
                }
            });
        }
    }

    private void stopTimer() {
        answered = true;
        if (timer >= 0) {
            rc.vertx().cancelTimer(timer);
        }
    }

    private ProxyResponse refusal(ProxyContext context, Throwable fault) {
        var problem = Faults.problem(fault);
        if (problem != GatewayProblem.TOO_LARGE) {
            Log.warnf("%s %s: %s", upstream.name(), problem.code(), fault.toString());
        }
        var seconds = upstream.breaker().retrySeconds();
        var response = context.request().release().response();
        response.setStatusCode(problem.status());
        Problems.headers(rc, problem, seconds).forEach(response::putHeader);
        return response.setBody(Body.body(Problems.body(rc, problem, seconds)));
    }
}
