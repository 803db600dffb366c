package cn.sisong.enterprise.calendar;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.sla.WorkCalendars;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Working hours, each from a day on until the next. */
@Path("/working-hours")
@Produces("application/json")
@Tag(name = "工作日历")
public class WorkingHoursResource {
    private final WorkingHours hours;
    private final Calendars calendars;
    private final WorkCalendars current;
    private final Changes changes;
    private final Clock clock;

    WorkingHoursResource(WorkingHours hours, Calendars calendars, WorkCalendars current, Changes changes, Clock clock) {
        this.hours = hours;
        this.calendars = calendars;
        this.current = current;
        this.changes = changes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed({"enterprise:read", "enterprise:rules"})
    @Operation(summary = "作息时间", description = "新的在前;每一版自 validFrom 起生效")
    public Page<Hours.View> list(@Valid @BeanParam PageParams page) {
        return page.slice(hours.all(), view -> view.validFrom().toString());
    }

    @GET
    @Path("/{validFrom}")
    @PermissionsAllowed({"enterprise:read", "enterprise:rules"})
    @Operation(summary = "一版作息时间")
    public Hours.View get(@PathParam("validFrom") LocalDate validFrom) {
        return hours.find(validFrom).orElseThrow(WorkingHoursResource::absent);
    }

    @PUT
    @Path("/{validFrom}")
    @Transactional
    @PermissionsAllowed("enterprise:rules")
    @Operation(summary = "设定自某日起的作息时间", description = "新设带 If-None-Match: *;更正带 If-Match。可有多个时段,24:00 为日终")
    @APIResponseSchema(value = Hours.View.class, responseCode = "201", responseDescription = "已设定")
    @APIResponse(responseCode = "200", description = "已更正")
    public RestResponse<Hours.View> put(
            @PathParam("validFrom") LocalDate validFrom,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull Hours body) {
        var intervals = body.ordered();
        current.holdForChange();
        var before = hours.find(validFrom);
        if (ifNoneMatch != null) {
            if (before.isPresent()) {
                throw IfMatch.stale(before.get().version());
            }
            hours.create(validFrom, intervals, clock.instant());
        } else {
            var present = before.orElseThrow(WorkingHoursResource::absent);
            IfMatch.require(ifMatch, present.version());
            hours.replace(validFrom, present.version(), intervals, clock.instant());
        }
        var after = hours.find(validFrom).orElseThrow();
        record(before.isPresent() ? "working-hours.corrected" : "working-hours.set", before.orElse(null), after);
        return RestResponse.ResponseBuilder.create(
                        before.isPresent() ? RestResponse.Status.OK : RestResponse.Status.CREATED, after)
                .build();
    }

    @DELETE
    @Path("/{validFrom}")
    @Transactional
    @PermissionsAllowed("enterprise:rules")
    @Operation(summary = "撤销尚未生效的作息时间", description = "需要 If-Match;已生效的不能撤销,只能另设新的一版")
    public void remove(@PathParam("validFrom") LocalDate validFrom, @HeaderParam("If-Match") IfMatch ifMatch) {
        current.holdForChange();
        var present = hours.find(validFrom).orElseThrow(WorkingHoursResource::absent);
        IfMatch.require(ifMatch, present.version());
        if (!validFrom.isAfter(Days.today(clock))) {
            throw Refusal.rule(
                    "in-force",
                    "validFrom",
                    Text.of("已生效的作息时间不能撤销,请另设新的一版", "Hours in force stay; set new ones instead"));
        }
        hours.remove(validFrom);
        record("working-hours.withdrawn", present, null);
    }

    private void record(String type, Hours.View before, Hours.View after) {
        var about = after == null ? before : after;
        changes.record(new Change(
                type,
                "working-hours",
                UUID.nameUUIDFromBytes(("hours-" + about.validFrom()).getBytes(StandardCharsets.UTF_8)),
                about.version(),
                before,
                after));
        calendars.askRecompute("作息时间 " + about.validFrom(), clock.instant());
    }

    private static Refusal absent() {
        return Refusal.notFound(Text.of("作息时间", "working hours"));
    }
}
