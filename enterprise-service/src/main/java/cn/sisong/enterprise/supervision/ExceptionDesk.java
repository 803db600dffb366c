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
class ExceptionDesk {
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

    List<KindView> kinds(DataScope scope, String area, PageParams page) {
        return Arrays.stream(ExceptionKind.values())
                .map(kind -> count(scope, kind, area, page))
                .toList();
    }

    private KindView count(DataScope scope, ExceptionKind kind, String area, PageParams page) {
        var filter = new ExceptionFilter();
        filter.kind = kind;
        filter.area = area;
        var counted = new PageParams();
        counted.limit = COUNTED;
        counted.uri = page.uri;
        var found = exceptions.list(scope, filter, counted);
        return new KindView(
                kind, kind.label(), found.items().size(), found.page().nextCursor() != null);
    }
}
