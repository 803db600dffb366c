package cn.sisong.enterprise.figure;

import cn.sisong.common.figure.FigureQuery;
import cn.sisong.common.figure.FigureRow;
import cn.sisong.common.figure.FigureValue;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.enterprise.EnterpriseApi;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

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
        var basis =
                bind(session.createNativeQuery("select exists (" + figure.basis() + ")", Boolean.class), query, false);
        if (!basis.getSingleResult()) {
            return FigureValue.missing(figure.gap());
        }
        var count = session.createNativeQuery("select count(*) from (" + figure.rows() + ") counted", Long.class);
        return FigureValue.count(bind(count, query, true).getSingleResult());
    }

    Page<FigureRow> rows(EnterpriseFigure figure, FigureQuery query, PageParams page) {
        var after = page.after().map(key -> key.get(0)).orElse(null);
        var rows = session.createNativeQuery(
                "select id, label, happened_on, url from (" + figure.rows() + ") counted"
                        + (after == null ? "" : " where id > cast(:after as uuid)") + " order by id",
                Counted.class);
        if (after != null) {
            rows.setParameter("after", after);
        }
        List<Counted> found =
                bind(rows, query, true).setMaxResults(page.fetch()).getResultList();
        return page.cut(found, row -> List.of(row.id().toString()))
                .map(row ->
                        new FigureRow(row.id(), row.label(), row.happenedOn(), "1", EnterpriseApi.ROOT + row.url()));
    }

    record Counted(UUID id, String label, LocalDate happenedOn, String url) {}

    private static <T> NativeQuery<T> bind(NativeQuery<T> sql, FigureQuery query, boolean withPeriod) {
        if (withPeriod) {
            sql.setParameter("from", query.from()).setParameter("to", query.to());
        }
        return sql.setParameter("known", query.knownBefore()).setParameter("area", query.areaPattern());
    }
}
