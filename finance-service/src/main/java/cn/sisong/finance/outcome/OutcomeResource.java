package cn.sisong.finance.outcome;

import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.finance.issue.Issues;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** What became of an issue that asked for money. */
@Path("/issues/{issueId}/outcomes")
@Tag(name = "融资需求")
public class OutcomeResource {
    private final Outcomes outcomes;
    private final Issues issues;

    OutcomeResource(Outcomes outcomes, Issues issues) {
        this.outcomes = outcomes;
        this.issues = issues;
    }

    @GET
    @PermissionsAllowed({"finance:read", "finance:outcome"})
    @Operation(summary = "一件诉求的融资办理结果", description = "能看到该诉求的人都能看;新登记的在前")
    public Page<OutcomeView> list(@PathParam("issueId") UUID issueId, @Valid @BeanParam PageParams page) {
        return outcomes.of(issues.get(issueId), page);
    }
}
