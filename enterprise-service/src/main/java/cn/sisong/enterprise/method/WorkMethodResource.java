package cn.sisong.enterprise.method;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.BodyFingerprint;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Ids;
import cn.sisong.common.web.IfMatch;
import cn.sisong.common.web.MergePatch;
import cn.sisong.common.web.Merging;
import cn.sisong.enterprise.EnterpriseApi;
import cn.sisong.enterprise.method.MethodViews.MethodChange;
import cn.sisong.enterprise.method.MethodViews.MethodView;
import cn.sisong.enterprise.method.MethodViews.NewMethod;
import cn.sisong.enterprise.method.MethodViews.NewQuestionnaire;
import cn.sisong.enterprise.method.MethodViews.QuestionnaireView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;

/** Work methods and their questions, edited by the office without a release. */
@Path("/work-methods")
@Tag(name = "工作法")
public class WorkMethodResource {
    private final WorkMethods methods;
    private final Changes changes;
    private final Merging merging;
    private final BodyFingerprint locks;
    private final Caller caller;
    private final Clock clock;

    WorkMethodResource(
            WorkMethods methods, Changes changes, Merging merging, BodyFingerprint locks, Caller caller, Clock clock) {
        this.methods = methods;
        this.changes = changes;
        this.merging = merging;
        this.locks = locks;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed({"enterprise:read", "enterprise:rules"})
    @Operation(summary = "工作法词典", description = "步骤由四送一服办填写;附现行问卷")
    public Page<MethodView> list(@Valid @BeanParam PageParams page) {
        return methods.list(page);
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed({"enterprise:read", "enterprise:rules"})
    @Operation(summary = "一个工作法")
    public MethodView get(@PathParam("code") String code) {
        return methods.view(methods.get(code));
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:rules")
    @Operation(summary = "新增工作法", description = "代码一经使用不再改变")
    public RestResponse<MethodView> create(@Valid @NotNull NewMethod body) {
        var method = new WorkMethod(Ids.next(), body.code());
        method.describe(body.facts());
        checkPeriod(method);
        methods.add(method);
        var view = methods.view(method);
        changes.record(new Change("work-method.created", "work-method", view.id(), view.version(), null, view));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header("Location", EnterpriseApi.ROOT + "/work-methods/" + view.code())
                .build();
    }

    @PATCH
    @Path("/{code}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @PermissionsAllowed("enterprise:rules")
    @Operation(summary = "编辑工作法", description = "只改出现的字段;需要 If-Match")
    public MethodView change(
            @PathParam("code") String code,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull MergePatch<MethodChange> body) {
        var method = methods.get(code);
        IfMatch.require(ifMatch, method.version);
        var before = methods.view(method);
        method.describe(merging.merge(body, MethodChange.of(method)));
        checkPeriod(method);
        methods.flush();
        var after = methods.view(method);
        changes.record(new Change("work-method.changed", "work-method", after.id(), after.version(), before, after));
        return after;
    }

    @GET
    @Path("/{code}/questionnaires")
    @PermissionsAllowed({"enterprise:read", "enterprise:rules"})
    @Operation(summary = "问卷各版", description = "新版在前")
    public Page<QuestionnaireView> questionnaires(@PathParam("code") String code, @Valid @BeanParam PageParams page) {
        return methods.editions(methods.get(code).code, page);
    }

    @POST
    @Path("/{code}/questionnaires")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:rules")
    @Operation(summary = "发布新版问卷", description = "旧版停用,已有答案仍按旧版显示")
    public RestResponse<QuestionnaireView> publish(
            @PathParam("code") String code, @Valid @NotNull NewQuestionnaire body) {
        var method = methods.get(code);
        locks.serialise("questionnaire", method.id);
        var old = methods.inForce(code);
        old.ifPresent(Questionnaire::retire);
        methods.flush();
        var edition = old.map(form -> form.edition + 1).orElse(1);
        var form = new Questionnaire(
                Ids.next(), code, edition, body.title().strip(), body.prompts(), caller.subject(), clock.instant());
        methods.add(form);
        var view = QuestionnaireView.of(form);
        changes.record(new Change("questionnaire.published", "questionnaire", view.id(), edition, null, view));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .build();
    }

    private static void checkPeriod(WorkMethod method) {
        if (method.validFrom != null && method.validTo != null && method.validTo.isBefore(method.validFrom)) {
            throw Refusal.invalid("period", "/validTo", Text.of("结束日期早于开始日期", "The end is before the start"));
        }
    }
}
