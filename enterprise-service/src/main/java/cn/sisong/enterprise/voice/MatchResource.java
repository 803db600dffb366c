package cn.sisong.enterprise.voice;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.issue.FirmVoice;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssuePresenter;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.IssueViews.IssueView;
import cn.sisong.enterprise.issue.Issues;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Instant;
import java.util.UUID;

/** How a firm called itself when it raised an issue by a park's code, and which of the files it is. */
@Path("/issues")
@Produces("application/json")
@Tag(name = "企业自主反映")
public class MatchResource {
    private final Issues issues;
    private final CodeDesk desk;
    private final Enterprises enterprises;
    private final FirmVoice voice;
    private final IssuePresenter presenter;
    private final Caller caller;
    private final Scopes scopes;

    MatchResource(
            Issues issues,
            CodeDesk desk,
            Enterprises enterprises,
            FirmVoice voice,
            IssuePresenter presenter,
            Caller caller,
            Scopes scopes) {
        this.issues = issues;
        this.desk = desk;
        this.enterprises = enterprises;
        this.voice = voice;
        this.presenter = presenter;
        this.caller = caller;
        this.scopes = scopes;
    }

    @GET
    @Path("/{id}/voice")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "企业扫码提交时的自称", description = "诉求不是由企业扫码提交的 404")
    public VoiceOrigin origin(@PathParam("id") UUID id) {
        var issue = issues.get(scopes.current(), id);
        return desk.origin(issue.id(), issue.enterpriseId() == null);
    }

    @POST
    @Path("/{id}/_match")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "为待匹配的诉求确定企业", description = "需要 If-Match;由走访带回的在走访中匹配")
    public RestResponse<IssueView> match(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull IssueMatch body) {
        var scope = scopes.current();
        var issue = issues.get(scope, id);
        IfMatch.require(ifMatch, issue.version());
        var firm = enterprises
                .find(scope, body.enterpriseId())
                .orElseThrow(() -> Refusal.rule(
                        "unknown-enterprise",
                        "/enterpriseId",
                        Text.of("没有该企业,或不在您的权限范围内", "No such firm within your scope")));
        voice.match(issue, firm, new By(caller.subject(), caller.name(), Actor.OFFICE));
        return RestResponse.ok(presenter.view(issue));
    }

    /** The firm that raised the issue. */
    public record IssueMatch(
            @Schema(description = "提出诉求的企业,企业档案编号(enterprises.id),须在本人权限范围内") @NotNull
            UUID enterpriseId) {}

    /** By what code it came, and what was typed. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record VoiceOrigin(
            @Schema(nullable = true, description = "企业扫园区二维码时填写的名称")
            String firmName,

            @Schema(nullable = true) String creditCode,

            @Schema(nullable = true, description = "园区(区划)名称;企业二维码为 null")
            String areaName,

            Instant raisedAt,
            boolean unmatched) {}
}
