package cn.sisong.enterprise.escalation;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.issue.EscalationLevel;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.issue.MarksView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** The office takes an issue up a level by hand (提级办理). */
@Path("/issues")
@Produces("application/json")
@Tag(name = "提级与督办")
public class EscalationResource {
    private final Issues issues;
    private final EscalationDesk desk;
    private final Scopes scopes;

    EscalationResource(Issues issues, EscalationDesk desk, Scopes scopes) {
        this.issues = issues;
        this.desk = desk;
        this.scopes = scopes;
    }

    @POST
    @Path("/{id}/escalations")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "提级办理", description = "企业两次不满意、超次数申请延期、超期达到天数时系统自动提级;四送一服办也可以手工提级。只能提到更高一级;需要诉求的 If-Match")
    @APIResponseSchema(value = MarksView.class, responseCode = "201", responseDescription = "已提级,办理过程中可见")
    public RestResponse<MarksView> escalate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull NewEscalation body) {
        var issue = issues.get(scopes.current(), id);
        // the level is the issue's own: no row of its own that a second escalation would merely be added to
        IfMatch.require(ifMatch, issue.version());
        desk.escalate(scopes.current(), issue, body.level(), body.reason());
        return RestResponse.status(RestResponse.Status.CREATED, MarksView.of(issue.marks()));
    }

    /** Up to whom, and why. */
    public record NewEscalation(
            @Schema(description = "提到哪一级,须高于现在的层级") @NotNull EscalationLevel level,

            @Schema(description = "提级的理由") @NotBlank @Size(max = 500)
            String reason) {}
}
