package cn.sisong.enterprise.recheck;

import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Whom to ask how closed problems are now, and what was said. */
@Path("/rechecks")
@Tag(name = "回访")
public class RecheckResource {
    private final Rechecks rechecks;
    private final Scopes scopes;

    RecheckResource(Rechecks rechecks, Scopes scopes) {
        this.rechecks = rechecks;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed({"enterprise:visit", "enterprise:dispatch", "enterprise:oversee"})
    @Operation(summary = "销号后的回访", description = "以“已解决”销号的,和因未能联系到企业而销号的诉求,30 天、90 天各回访一次;先到期的在前。每家企业每月至多联系一次")
    public Page<RecheckView> list(
            @Parameter(description = "状态,多个以逗号分隔;缺省为全部") @QueryParam("state") String state,
            @Parameter(description = "只看该企业的,含并入其档案的") @QueryParam("enterpriseId") UUID enterpriseId,
            @Valid @BeanParam PageParams page) {
        return rechecks.list(scopes.current(), states(state), enterpriseId, page);
    }

    private static Set<RecheckState> states(String state) {
        if (state == null || state.isBlank()) {
            return null;
        }
        var states = EnumSet.noneOf(RecheckState.class);
        for (var name : state.split(",")) {
            states.add(Arrays.stream(RecheckState.values())
                    .filter(value -> value.name().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() ->
                            Refusal.invalid("state", "state", Text.of("没有状态 " + name, "There is no state " + name))));
        }
        return states;
    }
}
