package cn.sisong.enterprise.visit;

import cn.sisong.common.idempotency.BodyFingerprint;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.EnterpriseApi;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.LocalDate;
import java.util.UUID;

/** Visits: the same call with and without signal. */
@Path("/visits")
@Produces("application/json")
@Tag(name = "走访")
public class VisitResource {
    private final Visits visits;
    private final Logbook logbook;
    private final VisitPresenter presenter;
    private final NumberReads reads;
    private final BodyFingerprint fingerprints;
    private final Scopes scopes;

    VisitResource(
            Visits visits,
            Logbook logbook,
            VisitPresenter presenter,
            NumberReads reads,
            BodyFingerprint fingerprints,
            Scopes scopes) {
        this.visits = visits;
        this.logbook = logbook;
        this.presenter = presenter;
        this.reads = reads;
        this.fingerprints = fingerprints;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(
            summary = "走访记录",
            description = "新的在前,state=PLANNED 时先到的在前;from、to 为走访或计划日期,两端均含。电话号码一律隐去,记录人、同专班成员和四送一服办在单次走访中查看")
    public Page<VisitView> list(
            @Parameter(description = "只看该企业的,含并入其档案的") @QueryParam("enterpriseId") UUID enterpriseId,
            @Parameter(description = "只看该状态") @QueryParam("state") VisitState state,
            @Parameter(description = "PENDING 只看待匹配企业的") @QueryParam("matching") Matching matching,
            @Parameter(description = "只看本人记录的") @QueryParam("mine") @DefaultValue("false") boolean mine,
            @Parameter(description = "true 只看企业暂不便、尚未重新安排的") @QueryParam("putOff") @DefaultValue("false")
                    boolean putOff,
            @Parameter(description = "不早于该日") @QueryParam("from") LocalDate from,
            @Parameter(description = "不晚于该日") @QueryParam("to") LocalDate to,
            @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        var filter = new Visits.Filter(enterpriseId, state, matching, mine, putOff, from, to);
        var rows = visits.list(scope, filter, page);
        return new Page<>(presenter.all(rows.items()), rows.page());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "一次走访")
    public VisitView get(@PathParam("id") UUID id) {
        var view = presenter.one(visits.row(scopes.current(), id));
        reads.of(view);
        return view;
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "记录或修改走访", description = """
                    新记录:设备生成 UUID,带 If-None-Match: *;重发同样内容返回 200 和现有记录,不会重复。
                    修改:带 If-Match。诉求随走访在同一事务中登记,编号由设备生成。""")
    @APIResponseSchema(value = VisitView.class, responseCode = "201", responseDescription = "已记录")
    @APIResponse(responseCode = "200", description = "已修改,或同样内容早已收到")
    @APIResponse(responseCode = "412", description = "编号已被使用,或版本已变;ETag 为当前版本")
    public RestResponse<VisitView> put(
            @PathParam("id") UUID id,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull VisitForm body) {
        var scope = scopes.current();
        var fingerprint = fingerprints.of(body);
        if (ifNoneMatch == null) {
            var visit = visits.get(scope, id);
            IfMatch.require(ifMatch, visit.version());
            logbook.rewrite(scope, visit, body, fingerprint);
            return RestResponse.ok(presenter.one(visits.row(scope, id)));
        }
        if (!"*".equals(ifNoneMatch.strip())) {
            throw Refusal.invalid(
                    "if-none-match", "If-None-Match", Text.of("If-None-Match 只能是 *", "only * is possible"));
        }
        fingerprints.serialise("visit", id);
        var existing = visits.registered(scope, id);
        return existing.isPresent()
                ? repeated(scope, existing.get(), fingerprint)
                : created(scope, id, body, fingerprint);
    }

    private RestResponse<VisitView> created(DataScope scope, UUID id, VisitForm body, String fingerprint) {
        logbook.open(scope, id, body, fingerprint);
        return Created.at(EnterpriseApi.ROOT + "/visits", id, presenter.one(visits.row(scope, id)));
    }

    /** The device did not hear our first answer: it gets the visit as it stands now. */
    private RestResponse<VisitView> repeated(DataScope scope, Visit visit, String fingerprint) {
        if (visit.isAuthor(scope.subject()) && visit.fingerprint.equals(fingerprint)) {
            return RestResponse.ok(presenter.one(visits.row(scope, visit.id)));
        }
        var refusal = new Refusal(
                ErrorCode.STALE_VERSION, Text.of("该编号的走访已存在且内容不同", "A visit with this id exists with other content"));
        throw visit.isAuthor(scope.subject()) ? refusal.header("ETag", IfMatch.etag(visit.version)) : refusal;
    }

    @POST
    @Path("/{id}/_match")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "为待匹配的走访确定企业", description = "需要 If-Match;走访中的诉求随之归到该企业")
    public RestResponse<VisitView> match(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull Match body) {
        var scope = scopes.current();
        var visit = visits.get(scope, id);
        IfMatch.require(ifMatch, visit.version());
        logbook.match(scope, visit, body.enterpriseId());
        return RestResponse.ok(presenter.one(visits.row(scope, id)));
    }

    /** The firm that a visit was to. */
    public record Match(
            @Schema(description = "实际走访的企业,企业档案编号(enterprises.id),须在本人权限范围内") @NotNull
            UUID enterpriseId) {}
}
