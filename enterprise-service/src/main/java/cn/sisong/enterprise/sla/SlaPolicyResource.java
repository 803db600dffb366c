package cn.sisong.enterprise.sla;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.EnterpriseApi;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/** How fast what must happen. A change is a new version from a day on; an issue keeps the one that it was born with. */
@Path("/sla-policies")
@Tag(name = "办理时限")
public class SlaPolicyResource {
    private final SlaRules rules;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    SlaPolicyResource(SlaRules rules, Changes changes, Caller caller, Clock clock) {
        this.rules = rules;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed({"enterprise:read", "enterprise:rules"})
    @Operation(summary = "办理时限规则", description = "每条规则的最新一版")
    public Page<SlaPolicyView> list(@Valid @BeanParam PageParams page) {
        return page.slice(rules.newest(Days.today(clock)), SlaPolicyView::code);
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:rules")
    @Operation(summary = "为一个类别和紧急程度新设规则", description = "同一类别和紧急程度只有一条规则;已有的请新增一版")
    public RestResponse<SlaPolicyView> create(@Valid @NotNull NewSlaPolicy body) {
        body.times().check(Days.today(clock));
        rules.serialise("");
        rules.requireUnused(body.code(), body.category(), body.urgency());
        return add(body.code(), 1, body.category(), body.urgency(), body.times(), null);
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed({"enterprise:read", "enterprise:rules"})
    @Operation(summary = "一条规则的最新一版")
    public SlaPolicyView get(@PathParam("code") String code) {
        return rules.newest(code, Days.today(clock));
    }

    @GET
    @Path("/{code}/versions")
    @PermissionsAllowed({"enterprise:read", "enterprise:rules"})
    @Operation(summary = "一条规则的各版", description = "新的在前")
    public Page<SlaPolicyView> versions(@PathParam("code") String code, @Valid @BeanParam PageParams page) {
        return rules.versions(code, Days.today(clock), page);
    }

    @POST
    @Path("/{code}/versions")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:rules")
    @Operation(summary = "新增一版", description = "需要 If-Match(最新一版的 ETag);已登记的诉求保持登记时的那一版")
    public RestResponse<SlaPolicyView> revise(
            @PathParam("code") String code, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull SlaTimes body) {
        var today = Days.today(clock);
        rules.serialise(code);
        var before = rules.newest(code, today);
        IfMatch.require(ifMatch, before.version());
        body.check(today);
        if (body.validFrom().isBefore(before.validFrom())) {
            throw Refusal.rule(
                    "date-order",
                    "/validFrom",
                    Text.of(
                            "上一版自 " + before.validFrom() + " 起生效,新的一版不能更早",
                            "The version before holds from " + before.validFrom()));
        }
        return add(code, before.number() + 1, before.category(), before.urgency(), body, before);
    }

    @GET
    @Path("/profiles")
    @PermissionsAllowed({"enterprise:read", "enterprise:rules"})
    @Operation(summary = "可参照的时限", description = "各地公布的做法,供新增一版时参照;本身不生效")
    public Page<SlaPolicyView.Profile> profiles(@Valid @BeanParam PageParams page) {
        return page.slice(rules.profiles(), SlaPolicyView.Profile::code);
    }

    private RestResponse<SlaPolicyView> add(
            String code, int version, String category, String urgency, SlaTimes times, SlaPolicyView before) {
        rules.insert(code, version, category, urgency, times, caller.name(), clock.instant());
        var view = rules.newest(code, Days.today(clock));
        var subject = UUID.nameUUIDFromBytes(("sla-" + code).getBytes(StandardCharsets.UTF_8));
        changes.record(new Change("sla-policy.revised", "sla-policy", subject, version, before, view));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header("Location", EnterpriseApi.ROOT + "/sla-policies/" + code)
                .build();
    }

    /** A rule for a category (none: all of them) and an urgency that have none of their own. */
    public record NewSlaPolicy(
            @Schema(description = "规则编号,由登记人起:大写字母开头,2 到 31 位大写字母、数字或连字符;不与已有的重复")
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9-]{1,30}", message = "{sla.code}")
            String code,

            @Schema(description = "适用的诉求类别,如 LAND;不填则适用于没有单独规定的各类")
            @Pattern(regexp = "[A-Z_]{2,20}", message = "{sla.category}")
            String category,

            @Schema(description = "适用的紧急程度:NORMAL 一般 URGENT 紧急")
            @NotNull
            @Pattern(regexp = "NORMAL|URGENT", message = "{sla.urgency}")
            String urgency,

            @Schema(description = "各项时限") @Valid @NotNull SlaTimes times) {}
}
