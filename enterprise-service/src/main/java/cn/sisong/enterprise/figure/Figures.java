package cn.sisong.enterprise.figure;

import cn.sisong.common.figure.FigureQuery;
import cn.sisong.common.figure.FigureRow;
import cn.sisong.common.figure.FigureValue;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.enterprise.EnterpriseApi;
import cn.sisong.enterprise.contact.Mask;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Counts figures and lists what was counted, by the same statement. */
@ApplicationScoped
class Figures {
    private final Session session;

    Figures(Session session) {
        this.session = session;
    }

    FigureValue value(EnterpriseFigure figure, FigureQuery query) {
        var basis = known(session.createNativeQuery("select exists (" + figure.basis() + ")", Boolean.class), query);
        if (!basis.getSingleResult()) {
            return FigureValue.missing(figure.gap());
        }
        var totals = bind(
                        session.createNativeQuery(
                                "select count(*) as rows, coalesce(sum(" + figure.part() + "), 0) as parts from ("
                                        + figure.rows() + ") counted",
                                Totals.class),
                        query,
                        figure)
                .getSingleResult();
        return figure.isRate() ? rate(totals, figure) : FigureValue.count(totals.rows());
    }

    private record Totals(long rows, long parts) {}

    /** There is no share of nothing, least of all 0 %. */
    private static FigureValue rate(Totals totals, EnterpriseFigure figure) {
        if (totals.rows() == 0) {
            return FigureValue.missing(figure.gap());
        }
        var share = BigDecimal.valueOf(totals.parts() * 100)
                .divide(BigDecimal.valueOf(totals.rows()), 2, RoundingMode.HALF_UP);
        return new FigureValue(share, totals.rows(), null);
    }

    Page<FigureRow> rows(EnterpriseFigure figure, FigureQuery query, PageParams page) {
        var after = page.after(UUID::fromString).orElse(null);
        var rows = session.createNativeQuery(
                "select id, label, happened_on, url, cast(" + figure.part() + " as text) as part from (" + figure.rows()
                        + ") counted" + (after == null ? "" : " where id > :after") + " order by id",
                Counted.class);
        if (after != null) {
            rows.setParameter("after", after);
        }
        List<Counted> found =
                bind(rows, query, figure).setMaxResults(page.fetch()).getResultList();
        return page.cut(found, row -> List.of(row.id().toString()))
                .map(row -> new FigureRow(
                        row.id(),
                        Mask.telephones(row.label()),
                        row.happenedOn(),
                        row.part(),
                        EnterpriseApi.ROOT + row.url()));
    }

    record Counted(UUID id, String label, LocalDate happenedOn, String url, String part) {}

    private static <T> NativeQuery<T> bind(NativeQuery<T> sql, FigureQuery query, EnterpriseFigure figure) {
        sql.setParameter("to", query.to());
        if (figure.hasStart()) {
            sql.setParameter("from", query.from());
        }
        return known(sql, query);
    }

    private static <T> NativeQuery<T> known(NativeQuery<T> sql, FigureQuery query) {
        return sql.setParameter("known", query.knownBefore()).setParameter("area", query.areaPattern());
    }
}
