package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.Enterprises;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Who else calls on a firm, before one more visit is booked. */
@Path("/enterprises/{id}/visits-in-week")
@Tag(name = "走访")
public class FirmVisitResource {
    private final Enterprises enterprises;
    private final Visits visits;
    private final Scopes scopes;
    private final Clock clock;

    FirmVisitResource(Enterprises enterprises, Visits visits, Scopes scopes, Clock clock) {
        this.enterprises = enterprises;
        this.visits = visits;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "同一周内对该企业的走访", description = "day 所在的周(周一至周日),含其他专班的;不含走访内容")
    public Page<WeekVisit> list(
            @PathParam("id") UUID id,
            @Parameter(description = "所在周内的任一天;缺省为今天") @QueryParam("day") LocalDate day,
            @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        var firm = enterprises.get(scope, id);
        var asked = day == null ? Days.today(clock) : day;
        return visits.inWeek(scope, firm.id(), Week.of(asked), page);
    }
}
