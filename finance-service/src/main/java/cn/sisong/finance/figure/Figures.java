package cn.sisong.finance.figure;

import cn.sisong.common.figure.FigureQuery;
import cn.sisong.common.figure.FigureRow;
import cn.sisong.common.figure.FigureValue;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.finance.FinanceApi;
import cn.sisong.finance.firm.FirmScope;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Makes figures of the events: what happened in the period, as far as it was recorded by the end of the day of knowledge. */
@ApplicationScoped
class Figures {
    private static final String CANCELLED = "exists (select 1 from LifeEvent c where c.subjectId = v.subjectId"
            + " and c.toState = 'CANCELLED' and c.recordedAt < :known)";

    private final Session session;

    Figures(Session session) {
        this.session = session;
    }

    FigureValue value(DataScope scope, FinanceFigure figure, FigureQuery asked) {
        var source = figure.source();
        if (!hasData(scope, source, asked)) {
            return FigureValue.missing(source.missing());
        }
        var total = counted(scope, source, asked, Total.class, "select count(v), sum(" + source.amount() + ")")
                .single()
                .orElseThrow();
        return figure.isSummed() ? FigureValue.sum(total.sum(), total.count()) : FigureValue.count(total.count());
    }

    Page<FigureRow> rows(DataScope scope, FinanceFigure figure, FigureQuery asked, PageParams page) {
        var source = figure.source();
        var select = "select v.id, r.id, r.number, r.firm.enterpriseName, v.happenedOn, " + source.amount();
        return counted(scope, source, asked, Row.class, select)
                .ascending(page, SortKey.date("v.happenedOn", Row::happenedOn), SortKey.id("v.id", Row::eventId))
                .map(row -> row.view(figure));
    }

    private boolean hasData(DataScope scope, Source source, FigureQuery asked) {
        return known(scope, source, source.first(), asked, Long.class, "select 1L")
                .single()
                .isPresent();
    }

    private <T> ListQuery<T> counted(DataScope scope, Source source, FigureQuery asked, Class<T> row, String select) {
        return known(scope, source, source.state(), asked, row, select)
                .where("v.happenedOn between :from and :to")
                .bind("from", asked.from())
                .bind("to", asked.to())
                .where("not " + CANCELLED);
    }

    /** Events of one kind that were recorded in time, within scope and area. */
    private <T> ListQuery<T> known(
            DataScope scope, Source source, String state, FigureQuery asked, Class<T> row, String select) {
        var from = " from LifeEvent v join " + source.entity() + " r on r.id = v.subjectId";
        return new ListQuery<>(session, row, select + from)
                .within(FirmScope.on(scope, "r"))
                .where("v.subjectType = :subject", "subject", source.subject())
                .where("v.toState = :state", "state", state)
                .where("v.recordedAt < :known", "known", asked.knownBefore())
                .where("r.firm.areaPath like :area", "area", asked.areaPattern())
                .where("r.kind = :kind", "kind", source.kind());
    }

    private record Total(Long count, BigDecimal sum) {}

    private record Row(
            UUID eventId, UUID recordId, String number, String firm, LocalDate happenedOn, BigDecimal amount) {
        FigureRow view(FinanceFigure figure) {
            return new FigureRow(
                    recordId,
                    number + " " + firm,
                    happenedOn,
                    figure.isSummed() ? amount.toPlainString() : "1",
                    FinanceApi.ROOT + figure.source().collection() + "/" + recordId);
        }
    }
}
