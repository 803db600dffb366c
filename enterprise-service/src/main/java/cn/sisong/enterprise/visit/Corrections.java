package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.enterprise.firm.EnterpriseScope;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.util.List;
import java.util.UUID;

/** What was put right of done visits. */
@ApplicationScoped
class Corrections {
    private static final String SELECT = """
            select k, (NAMED fromEnterpriseId and (SCOPE)), (NAMED toEnterpriseId and (SCOPE))
            from VisitCorrection k""".replace("NAMED", """
            select c.name from Enterprise c join Enterprise e on e.id = coalesce(c.mergedInto, c.id) where c.id = k.""");

    private final Session session;
    private final EnterpriseScope firms;

    Corrections(Session session, EnterpriseScope firms) {
        this.session = session;
        this.firms = firms;
    }

    private record Row(VisitCorrection correction, String from, String to) {
        CorrectionView view() {
            var kept = correction.keptIssues;
            return new CorrectionView(
                    correction.id,
                    correction.kind,
                    correction.reason,
                    from,
                    to,
                    kept.isEmpty() ? List.of() : List.of(kept.split(",")),
                    correction.actorName,
                    correction.recordedAt);
        }
    }

    /** Newest first; the visit itself was found within the scope. */
    Page<CorrectionView> of(DataScope scope, UUID visit, PageParams page) {
        var seen = firms.on(scope, "e");
        var query = new ListQuery<>(session, Row.class, SELECT.replace("SCOPE", seen.hql()))
                .where("k.visitId = :visit", "visit", visit);
        seen.parameters().forEach(query::bind);
        return query.descending(page, SortKey.id("k.id", row -> row.correction().id))
                .map(Row::view);
    }

    void keep(VisitCorrection correction) {
        session.persist(correction);
        session.flush();
    }
}
