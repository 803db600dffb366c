package cn.sisong.enterprise.document;

import cn.sisong.common.identity.Scopes;
import cn.sisong.enterprise.issue.Issues;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** Papers of an issue, to print. */
@Path("/issues/{id}/documents/{kind}")
@Tag(name = "诉求")
public class DocumentResource {
    private final Issues issues;
    private final Papers papers;
    private final Scopes scopes;

    DocumentResource(Issues issues, Papers papers, Scopes scopes) {
        this.issues = issues;
        this.papers = papers;
        this.scopes = scopes;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "打印文书", description = "按 GB/T 9704-2012 排版的 HTML,A4;落款日期为交办、审核通过或下达之日;号码按查看人的权限隐去")
    public RestResponse<String> print(
            @PathParam("id") UUID id,
            @Parameter(description = "dispatch-note 交办单,reply-letter 答复函,supervision-order 督办单") @PathParam("kind")
                    String kind,
            @Parameter(description = "督办单:打印哪一份,缺省为最新的一份;其他文书不能带") @QueryParam("orderId") UUID orderId) {
        var scope = scopes.current();
        var page = papers.print(scope, issues.get(scope, id), kind, orderId);
        return RestResponse.ResponseBuilder.ok(page, "text/html;charset=UTF-8")
                // nothing that was typed can run, load or send anything, even if it escaped the escaping
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
                .build();
    }
}
