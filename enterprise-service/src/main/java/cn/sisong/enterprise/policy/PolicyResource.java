package cn.sisong.enterprise.policy;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.EnterpriseApi;
import cn.sisong.enterprise.policy.PolicyView.Candidate;
import cn.sisong.enterprise.policy.PolicyView.MatchView;
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
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The policy library. */
@Path("/policies")
@Tag(name = "政策库")
public class PolicyResource {
    private final Policies policies;
    private final Library library;
    private final Facts facts;
    private final NameTables tables;
    private final Scopes scopes;
    private final Clock clock;

    PolicyResource(Policies policies, Library library, Facts facts, NameTables tables, Scopes scopes, Clock clock) {
        this.policies = policies;
        this.library = library;
        this.facts = facts;
        this.tables = tables;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "政策库", description = "新的在前;本级、上级和下级区划的政策")
    public Page<PolicyView> list(
            @Parameter(description = "标题中的字") @QueryParam("q") String q,
            @Parameter(description = "只看该日有效的") @QueryParam("validOn") LocalDate validOn,
            @Valid @BeanParam PageParams page) {
        return library.views(policies.list(scopes.current(), q, validOn, page));
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:write")
    @Operation(summary = "录入政策", description = "条件为数据,据此逐条说明企业是否符合;同一区划内文号不重复")
    public RestResponse<PolicyView> create(@Valid @NotNull PolicyText body) {
        var view = library.add(scopes.current(), body);
        return Created.at(EnterpriseApi.ROOT + "/policies", view.id(), view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "一项政策")
    public PolicyView get(@PathParam("id") UUID id) {
        return library.view(policies.get(scopes.current(), id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @PermissionsAllowed("enterprise:write")
    @Operation(summary = "修改政策", description = "需要 If-Match;旧版保留,可在 editions 中查阅")
    public PolicyView change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull PolicyText body) {
        return library.change(scopes.current(), id, ifMatch, body);
    }

    @GET
    @Path("/{id}/editions")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "政策的各版", description = "新的在前")
    public Page<PolicyView.Edition> editions(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        return library.editions(scopes.current(), id, page);
    }

    @GET
    @Path("/{id}/match")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "一户企业是否符合", description = "逐条说明;资料不全的条件为待核实,不计为符合")
    public MatchView match(
            @PathParam("id") UUID id,
            @Parameter(required = true, description = "哪一户企业") @QueryParam("enterpriseId") UUID enterpriseId) {
        if (enterpriseId == null) {
            throw Refusal.invalid("required", "enterpriseId", Text.of("请给出 enterpriseId", "enterpriseId is required"));
        }
        var scope = scopes.current();
        var policy = policies.get(scope, id);
        var firm = facts.get(scope, enterpriseId);
        var conditions = policy.toMeet();
        var names = tables.of(conditions, List.of(firm.facts()));
        return new MatchView(
                policy.id, firm.id(), policy.validity(Days.today(clock)), Match.of(conditions, firm.facts(), names));
    }

    @GET
    @Path("/{id}/candidates")
    @PermissionsAllowed("enterprise:read")
    @Operation(
            summary = "符合政策的企业",
            description = "免申即享名单的底数;unverified=true 时还列出资料待核实、目前没有一项不符合的企业。政策尚未生效或已过期的,validity 说明")
    public Page<Candidate> candidates(
            @PathParam("id") UUID id,
            @Parameter(description = "还列出资料待核实、目前没有一项不符合的") @QueryParam("unverified") @DefaultValue("false")
                    boolean unverified,
            @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        var policy = policies.get(scope, id);
        var conditions = policy.toMeet();
        var validity = policy.validity(Days.today(clock));
        var found = facts.meeting(
                scope, conditions, unverified, page.after(UUID::fromString).orElse(null), page.fetch());
        var names = tables.of(conditions, found.stream().map(Facts.Firm::facts).toList());
        return page.cut(found, firm -> List.of(firm.id().toString()))
                .map(firm -> new Candidate(
                        firm.id(),
                        firm.name(),
                        firm.creditCode(),
                        validity,
                        Match.of(conditions, firm.facts(), names)));
    }
}
