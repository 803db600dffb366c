package cn.sisong.common.problem;

import cn.sisong.common.web.RequestTrace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.util.List;
import java.util.Locale;

/** Renders a refusal for the request at hand. */
@ApplicationScoped
public class Problems {
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final RequestTrace trace;

    Problems(UriInfo uri, HttpHeaders headers, RequestTrace trace) {
        this.uri = uri;
        this.headers = headers;
        this.trace = trace;
    }

    public Response render(Refusal refusal) {
        var languages = languages();
        var code = refusal.errorCode();
        var items = refusal.violations().stream()
                .map(v -> new Problem.Item(v.pointer(), v.code(), v.detail().in(languages)))
                .toList();
        var problem = new Problem(
                "urn:sisong:problem:" + refusal.code(),
                code.title().in(languages),
                code.status(),
                refusal.detail().in(languages),
                uri.getRequestUri().getRawPath(),
                refusal.code(),
                trace.traceId(),
                items,
                refusal.extras());
        var response = Response.status(code.status()).type(Problem.MEDIA_TYPE).entity(problem);
        refusal.headers().forEach(response::header);
        return response.build();
    }

    /** The caller's languages, best first; Bean Validation messages are rendered by the first of them too. */
    public List<Locale> languages() {
        return headers.getAcceptableLanguages();
    }
}
