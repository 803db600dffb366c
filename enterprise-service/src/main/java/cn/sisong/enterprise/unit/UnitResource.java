package cn.sisong.enterprise.unit;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.EnterpriseApi;
import cn.sisong.enterprise.issue.IssuePresenter;
import cn.sisong.enterprise.issue.IssueViews.IssueView;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.unit.UnitViews.NewReplyDraft;
import cn.sisong.enterprise.unit.UnitViews.NewResponsible;
import cn.sisong.enterprise.unit.UnitViews.ReplyDraftView;
import cn.sisong.enterprise.unit.UnitViews.SignOff;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** A unit's own arrangements: the person responsible, and the sign-off of replies. */
@Path("/issues/{id}")
@Produces("application/json")
@Tag(name = "单位内部办理")
public class UnitResource {
    private final Issues issues;
    private final IssuePresenter presenter;
    private final ResponsibleDesk people;
    private final ReplyDrafts drafts;
    private final SignOffDesk desk;
    private final Scopes scopes;

    UnitResource(
            Issues issues,
            IssuePresenter presenter,
            ResponsibleDesk people,
            ReplyDrafts drafts,
            SignOffDesk desk,
            Scopes scopes) {
        this.issues = issues;
        this.presenter = presenter;
        this.people = people;
        this.drafts = drafts;
        this.desk = desk;
        this.scopes = scopes;
    }

    @PUT
    @Path("/responsible")
    @Transactional
    @PermissionsAllowed("enterprise:handle")
    @Operation(summary = "确定责任人", description = "需要诉求的 If-Match;退回或改派后清空")
    public IssueView name(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull NewResponsible body) {
        var scope = scopes.current();
        var issue = issues.get(scope, id);
        IfMatch.require(ifMatch, issue.version());
        people.name(scope, issue, body.name());
        return presenter.view(issue);
    }

    @GET
    @Path("/reply-drafts")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "答复稿", description = "承办单位和督导组可见")
    public Page<ReplyDraftView> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        return drafts.list(scopes.current(), id, page).map(ReplyDraftView::of);
    }

    @POST
    @Path("/reply-drafts")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:handle")
    @Operation(summary = "提交签发", description = "单位要求审核签发时,答复先由另一人签发;诉求仍为“办理中”")
    @APIResponseSchema(value = ReplyDraftView.class, responseCode = "201", responseDescription = "待签发")
    public RestResponse<ReplyDraftView> draft(@PathParam("id") UUID id, @Valid @NotNull NewReplyDraft body) {
        var draft = desk.draft(scopes.current(), issues.get(scopes.current(), id), body);
        return Created.at(EnterpriseApi.ROOT + "/issues/" + id + "/reply-drafts", draft.id, ReplyDraftView.of(draft));
    }

    @POST
    @Path("/reply-drafts/{draftId}/transitions")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:sign-off")
    @Operation(summary = "审核签发", description = "拟稿人不能签发自己的答复;签发后诉求转为“已答复待审核”")
    @APIResponseSchema(value = ReplyDraftView.class, responseCode = "201", responseDescription = "已签发或退回修改")
    public RestResponse<ReplyDraftView> decide(
            @PathParam("id") UUID id,
            @PathParam("draftId") UUID draftId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull SignOff body) {
        var scope = scopes.current();
        var draft = drafts.get(scope, id, draftId);
        IfMatch.require(ifMatch, draft.version);
        desk.decide(scope, issues.get(scope, id), draft, body);
        return RestResponse.status(RestResponse.Status.CREATED, ReplyDraftView.of(draft));
    }
}
