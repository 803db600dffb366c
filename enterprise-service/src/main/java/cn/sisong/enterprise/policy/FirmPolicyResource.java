package cn.sisong.enterprise.policy;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.policy.PolicyView.Matched;
import cn.sisong.enterprise.policy.PolicyView.PolicyBrief;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Which policies are for a firm, and why or why not. */
@Path("/enterprises/{id}/policies")
@Tag(name = "政策库")
public class FirmPolicyResource {
    private final Policies policies;
    private final Facts facts;
    private final NameTables tables;
    private final Scopes scopes;
    private final Clock clock;

    FirmPolicyResource(Policies policies, Facts facts, NameTables tables, Scopes scopes, Clock clock) {
        this.policies = policies;
        this.facts = facts;
        this.tables = tables;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "一户企业的政策", description = "今天有效的政策:符合的在前,其次待核实的;all=true 时含不符合的")
    public Page<Matched> list(
            @PathParam("id") UUID id,
            @Parameter(description = "含不符合的") @QueryParam("all") @DefaultValue("false") boolean all,
            @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        return page.slice(
                matched(scope, facts.get(scope, id), all),
                row -> row.policy().id().toString());
    }

    private List<Matched> matched(DataScope scope, Facts.Firm firm, boolean all) {
        var valid = policies.validOn(scope, Days.today(clock));
        var names = tables.of(
                valid.stream().flatMap(policy -> policy.toMeet().stream()).toList(), List.of(firm.facts()));
        return valid.stream()
                .map(policy -> new Matched(PolicyBrief.of(policy), Match.of(policy.toMeet(), firm.facts(), names)))
                .filter(row -> all || row.match().result() != Match.Result.FAILS)
                .sorted(Comparator.<Matched, Match.Result>comparing(
                                row -> row.match().result())
                        .thenComparing(row -> row.match().met() - row.match().total(), Comparator.reverseOrder()))
                .toList();
    }
}
