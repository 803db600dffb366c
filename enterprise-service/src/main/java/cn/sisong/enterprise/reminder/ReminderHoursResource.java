package cn.sisong.enterprise.reminder;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.time.Days;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.calendar.Hours;
import cn.sisong.enterprise.sla.WorkCalendars;
import cn.sisong.enterprise.sla.WorkInterval;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The caller's own hours for reminders. */
@Path("/me/reminder-hours")
@Produces("application/json")
@Tag(name = "本人")
public class ReminderHoursResource {
    private final ReminderTimes times;
    private final WorkCalendars calendars;
    private final Scopes scopes;
    private final Changes changes;
    private final Clock clock;

    ReminderHoursResource(ReminderTimes times, WorkCalendars calendars, Scopes scopes, Changes changes, Clock clock) {
        this.times = times;
        this.calendars = calendars;
        this.scopes = scopes;
        this.changes = changes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "本人的提醒时段", description = "没有设定的按园区作息;群机器人不属于个人,总按园区作息")
    public ReminderHoursView get() {
        return view(scopes.current());
    }

    @PUT
    @Transactional
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "设定本人的提醒时段和休假", description = """
                    需要 If-Match,从未设定过的为 "v0"。工作日仍按园区日历(含调休上班日);时段以外和休假期间的提醒、\
                    每日摘要不丢失,在本人下一个时段开始时送达。""")
    public ReminderHoursView set(@HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReminderHoursForm body) {
        var intervals = body.ordered();
        body.checkLeave();
        var scope = scopes.current();
        var before = view(scope);
        IfMatch.require(ifMatch, before.version());
        times.set(scope, new OwnHours(before.version(), intervals, body.leaveFrom(), body.leaveTo()), clock.instant());
        var after = view(scope);
        changes.record(new Change(
                "reminder-hours.set",
                "reminder-hours",
                UUID.nameUUIDFromBytes(("reminder-hours-" + scope.subject()).getBytes(StandardCharsets.UTF_8)),
                after.version(),
                before,
                after));
        return after;
    }

    private ReminderHoursView view(DataScope scope) {
        var own = times.of(scope);
        var zone = shown(calendars.current().hoursOn(Days.today(clock)));
        var isOwn = !own.intervals().isEmpty();
        return new ReminderHoursView(
                own.version(), isOwn, isOwn ? shown(own.intervals()) : zone, zone, own.leaveFrom(), own.leaveTo());
    }

    private static List<Hours.Interval> shown(List<WorkInterval> intervals) {
        return intervals.stream()
                .map(interval -> new Hours.Interval(interval.from(), interval.to()))
                .toList();
    }
}
