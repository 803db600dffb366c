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
import java.util.UUID;

/** The yearly notices of days off and make-up days. */
@Path("/calendars")
@Produces("application/json")
@Tag(name = "工作日历")
public class CalendarResource {
    private final Calendars calendars;
    private final WorkCalendars current;
    private final Changes changes;
    private final Clock clock;

    CalendarResource(Calendars calendars, WorkCalendars current, Changes changes, Clock clock) {
        this.calendars = calendars;
        this.current = current;
        this.changes = changes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed({"enterprise:read", "enterprise:rules"})
    @Operation(summary = "各年放假安排", description = "MISSING 为尚未录入:涉及该年的期限按周末推算并标明为暂定")
    public Page<NoticeView.Year> years(@Valid @BeanParam PageParams page) {
        return page.slice(calendars.years(Days.today(clock).getYear()), year -> String.valueOf(year.year()));
    }

    @GET
    @Path("/{year}")
    @PermissionsAllowed({"enterprise:read", "enterprise:rules"})
    @Operation(summary = "一年的放假和调休")
    public NoticeView get(@PathParam("year") int year) {
        return calendars.get(year);
    }

    @PUT
    @Path("/{year}")
    @Transactional
    @PermissionsAllowed("enterprise:rules")
    @Operation(
            summary = "录入或更正一年的放假安排",
            description = "新录入带 If-None-Match: *;更正带 If-Match。按国务院办公厅通知逐日填写;未办结诉求的期限随后分批重算")
    @APIResponseSchema(value = NoticeView.class, responseCode = "201", responseDescription = "已录入")
    @APIResponse(responseCode = "200", description = "已更正")
    public RestResponse<NoticeView> put(
            @PathParam("year") int year,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull Notice body) {
        if (year < 2000 || year > 2100) {
            throw Refusal.invalid("year", "year", Text.of("年份应在 2000 到 2100 之间", "The year is from 2000 to 2100"));
        }
        body.check(year);
        current.holdForChange();
        var before = calendars.find(year);
        if (ifNoneMatch != null) {
            if (before.isPresent()) {
                throw IfMatch.stale(before.get().version());
            }
            calendars.create(year, body);
        } else {
            var present = before.orElseGet(() -> calendars.get(year));
            IfMatch.require(ifMatch, present.version());
            calendars.replace(year, present.version(), body);
        }
        var after = calendars.get(year);
        changes.record(new Change(
                before.isPresent() ? "calendar.corrected" : "calendar.published",
                "calendar",
                UUID.nameUUIDFromBytes(("calendar-" + year).getBytes(StandardCharsets.UTF_8)),
                after.version(),
                before.orElse(null),
                after));
        calendars.askRecompute(year + " 年放假安排", clock.instant());
        return RestResponse.ResponseBuilder.create(
                        before.isPresent() ? RestResponse.Status.OK : RestResponse.Status.CREATED, after)
                .build();
    }

    @GET
    @Path("/recomputations")
    @PermissionsAllowed("enterprise:rules")
    @Operation(summary = "期限重算", description = "日历改动后未办结诉求期限的重算进度,新的在前")
    public Page<NoticeView.Recomputation> recomputations(@Valid @BeanParam PageParams page) {
        return calendars.recomputations(page);
    }
}
