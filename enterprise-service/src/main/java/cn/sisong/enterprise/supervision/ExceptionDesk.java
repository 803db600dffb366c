package cn.sisong.enterprise.supervision;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** Exceptions in words, and how many there are of each kind. */
@ApplicationScoped
public class ExceptionDesk {
    /** Enough to say "many"; beyond it a number costs more than it tells. */
    private static final int COUNTED = 100;

    private final Exceptions exceptions;
    private final WorkCalendars calendars;
    private final Clock clock;

    ExceptionDesk(Exceptions exceptions, WorkCalendars calendars, Clock clock) {
        this.exceptions = exceptions;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A kind with its number as far as it is counted. */
    public record KindView(
            ExceptionKind kind,
            String label,
            int count,
            @Schema(description = "true 表示不止这么多") boolean more) {}

    Page<ExceptionView> list(DataScope scope, ExceptionFilter filter, PageParams page) {
        filter.requireSense();
        var calendar = calendars.current();
        var today = Days.today(clock);
        return exceptions.list(scope, filter, page).map(row -> ExceptionView.of(filter.kind, row, today, calendar));
    }

    /** @param area only there, null for all that the caller sees */
    public List<KindView> kinds(DataScope scope, String area) {
        return Arrays.stream(ExceptionKind.values())
                .map(kind -> count(scope, kind, area))
                .toList();
    }

    private KindView count(DataScope scope, ExceptionKind kind, String area) {
        var filter = new ExceptionFilter();
        filter.kind = kind;
        filter.area = area;
        var found = exceptions.count(scope, filter, COUNTED + 1);
        return new KindView(kind, kind.label(), Math.min(found, COUNTED), found > COUNTED);
    }
}
