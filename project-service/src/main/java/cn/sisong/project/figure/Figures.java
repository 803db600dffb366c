package cn.sisong.project.figure;

import cn.sisong.common.figure.FigureQuery;
import cn.sisong.common.figure.FigureRow;
import cn.sisong.common.figure.FigureValue;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.project.ProjectApi;
import cn.sisong.project.project.ProjectScope;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Makes figures of the events. Stages come from the event that counts, amounts and the key flag from what was last known
 * of the project by the end of the day of knowledge.
 */
@ApplicationScoped
class Figures {
    private static final String FROM = """
             from LifeEvent v join Project p on p.id = v.projectId
             join LifeEvent k on k.projectId = v.projectId""";
    private static final String LAST_KNOWN = """
            k.recordedAt < :known and not exists (select 1 from LifeEvent n
            where n.projectId = k.projectId and n.seq > k.seq and n.recordedAt < :known)""";
    private static final String NO_DATA = "至知悉日未录入过项目";

    private final Session session;

    Figures(Session session) {
        this.session = session;
    }

    FigureValue value(DataScope scope, ProjectFigure figure, FigureQuery asked) {
        if (!hasData(scope, asked)) {
            return FigureValue.missing(NO_DATA);
        }
        var select = "select count(v), sum(" + figure.amountPath() + ")";
        var total = counted(scope, figure, asked, Total.class, select).single().orElseThrow();
        return figure.isSummed() ? FigureValue.sum(total.sum(), total.count()) : FigureValue.count(total.count());
    }

    Page<FigureRow> rows(DataScope scope, ProjectFigure figure, FigureQuery asked, PageParams page) {
        var select = "select v.id, p.id, p.number, p.name, v.happenedOn, " + figure.amountPath();
        return counted(scope, figure, asked, Row.class, select)
                .ascending(page, SortKey.date("v.happenedOn", Row::happenedOn), SortKey.id("v.id", Row::eventId))
                .map(row -> row.view(figure));
    }

    private boolean hasData(DataScope scope, FigureQuery asked) {
        return within(scope, asked, Long.class, "select 1L from LifeEvent v join Project p on p.id = v.projectId")
                .single()
                .isPresent();
    }

    private <T> ListQuery<T> counted(
            DataScope scope, ProjectFigure figure, FigureQuery asked, Class<T> row, String select) {
        var query = within(scope, asked, row, select + FROM)
                .where(LAST_KNOWN)
                .where(figure.rows().condition())
                .bind("to", asked.to());
        return figure.rows().isFlow() ? query.bind("from", asked.from()) : query;
    }

    /** Events that were recorded in time, within scope and area. */
    private <T> ListQuery<T> within(DataScope scope, FigureQuery asked, Class<T> row, String selectFrom) {
        return new ListQuery<>(session, row, selectFrom)
                .within(ProjectScope.on(scope, "p"))
                .where("v.recordedAt < :known", "known", asked.knownBefore())
                .where("p.areaPath like :area", "area", asked.areaPattern());
    }

    private record Total(Long count, BigDecimal sum) {}

    private record Row(
            UUID eventId, UUID projectId, String number, String name, LocalDate happenedOn, BigDecimal amount) {
        FigureRow view(ProjectFigure figure) {
            return new FigureRow(
                    projectId,
                    number + " " + name,
                    happenedOn,
                    figure.isSummed() ? amount.toPlainString() : "1",
                    ProjectApi.ROOT + "/projects/" + projectId);
        }
    }
}
