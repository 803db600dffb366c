package cn.sisong.enterprise.similar;

import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.enterprise.issue.Issues;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Issues that may be the same matter. */
@Path("/issues/{id}/similar")
@Tag(name = "诉求")
public class SimilarResource {
    private final Issues issues;
    private final SimilarIssues similar;
    private final Scopes scopes;

    SimilarResource(Issues issues, SimilarIssues similar, Scopes scopes) {
        this.issues = issues;
        this.similar = similar;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "可能重复的诉求", description = "同一家企业的、或文字相似的未办结诉求,附相似度和理由,同一家企业的在前,最多 20 条;并案用办理一步")
    public Page<SimilarIssue> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        var issue = issues.get(scope, id);
        return page.slice(similar.to(scope, issue), match -> match.issue().id().toString());
    }
}
