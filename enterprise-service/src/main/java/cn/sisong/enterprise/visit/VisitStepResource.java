package cn.sisong.enterprise.visit;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.EnterpriseApi;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** What happens to a visit beside being written down: calling it off, putting it right, coming along, turning answers. */
@Path("/visits/{id}")
@Produces("application/json")
@Tag(name = "走访")
public class VisitStepResource {
    private final Visits visits;
    private final VisitEnding ending;
    private final Correcting correcting;
    private final Corrections corrections;
    private final Joiners joiners;
    private final Logbook logbook;
    private final VisitPresenter presenter;
    private final NumberReads reads;
    private final Scopes scopes;

    VisitStepResource(
            Visits visits,
            VisitEnding ending,
            Correcting correcting,
            Corrections corrections,
            Joiners joiners,
            Logbook logbook,
            VisitPresenter presenter,
            NumberReads reads,
            Scopes scopes) {
        this.visits = visits;
        this.ending = ending;
        this.correcting = correcting;
        this.corrections = corrections;
        this.joiners = joiners;
        this.logbook = logbook;
        this.presenter = presenter;
        this.reads = reads;
        this.scopes = scopes;
    }

    @GET
    @Path("/transitions")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "走访可以怎样变化")
    public VisitSteps transitions(@PathParam("id") UUID id) {
        return VisitSteps.of(ending.options(scopes.current(), visits.get(scopes.current(), id)));
    }

    @POST
    @Path("/transitions")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "取消计划走访,登记企业暂不便,或作废已走访的记录", description = """
                    需要 If-Match。作废由记录人(或被代写的人)、四送一服办办理:自当日起不计入任何数字,记录和经过仍可查阅;\
                    提出的诉求须已不予受理、并案或撤回。""")
    @APIResponseSchema(value = VisitView.class, responseCode = "201", responseDescription = "已登记")
    @APIResponse(responseCode = "409", description = "走访的状态不允许")
    public RestResponse<VisitView> end(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull VisitTransition body) {
        var scope = scopes.current();
        var visit = visits.get(scope, id);
        IfMatch.require(ifMatch, visit.version());
        ending.take(scope, visit, body);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, presenter.one(visits.row(scope, id)))
                .header("Location", EnterpriseApi.ROOT + "/visits/" + id)
                .build();
    }

    @GET
    @Path("/corrections")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "走访的更正经过", description = "更正企业和作废,新的在前")
    public Page<CorrectionView> corrections(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        var visit = visits.get(scope, id);
        var made = corrections.of(scope, visit.id(), page);
        if (!visit.showsNumbers(scope)) {
            return made.map(CorrectionView::masked);
        }
        reads.ofCorrections(visit.id(), made.items());
        return made;
    }

    @POST
    @Path("/corrections")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "更正已走访的企业", description = """
                    需要 If-Match。由记录人(或被代写的人)、四送一服办办理,两家企业都须在权限范围内。尚未受理的诉求随之归到\
                    更正后的企业,已不予受理、并案或撤回的仍归原企业;有诉求已受理的不能更正。以前各日的数字不变。""")
    @APIResponseSchema(value = VisitView.class, responseCode = "201", responseDescription = "已更正")
    @APIResponse(responseCode = "404", description = "走访或其中一家企业不在权限范围内")
    public RestResponse<VisitView> correct(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull FirmCorrection body) {
        var scope = scopes.current();
        var visit = visits.get(scope, id);
        IfMatch.require(ifMatch, visit.version());
        correcting.firm(scope, visit, body);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, presenter.one(visits.row(scope, id)))
                .header("Location", EnterpriseApi.ROOT + "/visits/" + id)
                .build();
    }

    @GET
    @Path("/joiners")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "一并走访的人")
    public Page<JoinerView> joiners(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        var visit = visits.get(scopes.current(), id);
        return page.slice(joiners.of(visit), joiner -> joiner.id().toString());
    }

    @POST
    @Path("/joiners")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "一并走访", description = "加入已有的计划走访,不再另约企业")
    public RestResponse<JoinerView> join(@PathParam("id") UUID id) {
        var scope = scopes.current();
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, joiners.join(scope, visits.get(scope, id)))
                .build();
    }

    @DELETE
    @Path("/joiners/{joinerId}")
    @Transactional
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "不再一并走访")
    public void leave(@PathParam("id") UUID id, @PathParam("joinerId") UUID joinerId) {
        joiners.leave(scopes.current(), visits.get(scopes.current(), id), joinerId);
    }

    @POST
    @Path("/answers/{answerId}/_turn")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "把问卷答案转为诉求、建议、线索或需求", description = "转出的记录与答案同一编号")
    public RestResponse<VisitView> turn(
            @PathParam("id") UUID id, @PathParam("answerId") UUID answerId, @Valid @NotNull TurnAnswer body) {
        var scope = scopes.current();
        logbook.turn(scope, visits.get(scope, id), answerId, body);
        return RestResponse.ok(presenter.one(visits.row(scope, id)));
    }
}
