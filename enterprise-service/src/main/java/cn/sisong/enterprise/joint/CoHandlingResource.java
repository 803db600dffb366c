package cn.sisong.enterprise.joint;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.EnterpriseApi;
import cn.sisong.enterprise.issue.IssueClock;
import cn.sisong.enterprise.issue.IssueNumbers;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.joint.CoHandlingViews.CoHandlingAnswer;
import cn.sisong.enterprise.joint.CoHandlingViews.CoHandlingView;
import cn.sisong.enterprise.joint.CoHandlingViews.NewCoHandling;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** Joint handling (会办): the office asks departments to help, they give their part to the one in charge. */
@Path("/issues/{id}/co-handlings")
@Produces("application/json")
@Tag(name = "会办")
public class CoHandlingResource {
    private final Issues issues;
    private final CoHandlings parts;
    private final JointDesk desk;
    private final IssueClock times;
    private final IssueNumbers numbers;
    private final Scopes scopes;

    CoHandlingResource(
            Issues issues, CoHandlings parts, JointDesk desk, IssueClock times, IssueNumbers numbers, Scopes scopes) {
        this.issues = issues;
        this.parts = parts;
        this.desk = desk;
        this.times = times;
        this.numbers = numbers;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "协办单位和协办意见", description = "主办单位可以先行答复,未反馈和超期的协办照样列出")
    public Page<CoHandlingView> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        var issue = issues.get(scope, id);
        var today = times.today();
        var asked = parts.list(issue, page).map(row -> CoHandlingView.of(row, today));
        return numbers.of(scope, issue, asked, CoHandlingView::masked, part -> part.departmentId()
                .equals(scope.department()));
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "请求会办", description = "协办单位随即可以看到该诉求;不填反馈日期时按办理时限规定的协办工作日数")
    @APIResponseSchema(value = CoHandlingView.class, responseCode = "201", responseDescription = "已请该单位协办")
    public RestResponse<CoHandlingView> ask(@PathParam("id") UUID id, @Valid @NotNull NewCoHandling body) {
        var scope = scopes.current();
        var part = desk.ask(scope, issues.get(scope, id), body);
        var view = CoHandlingView.of(parts.get(scope, id, part.id), times.today());
        return Created.at(EnterpriseApi.ROOT + "/issues/" + id + "/co-handlings", view.id(), view);
    }

    @POST
    @Path("/{coHandlingId}/transitions")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:handle")
    @Operation(summary = "反馈或退回协办", description = "超期反馈照收并注明;每个单位在一件诉求中可退回一次,退回后不再看到该诉求")
    @APIResponseSchema(value = CoHandlingView.class, responseCode = "201", responseDescription = "已反馈或已退回")
    public RestResponse<CoHandlingView> answer(
            @PathParam("id") UUID id,
            @PathParam("coHandlingId") UUID coHandlingId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull CoHandlingAnswer body) {
        var scope = scopes.current();
        var row = parts.get(scope, id, coHandlingId);
        IfMatch.require(ifMatch, row.part().version);
        desk.answer(scope, issues.get(scope, id), row, body);
        return RestResponse.status(RestResponse.Status.CREATED, CoHandlingView.of(row, times.today()));
    }
}
