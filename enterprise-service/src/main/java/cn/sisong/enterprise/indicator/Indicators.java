package cn.sisong.enterprise.indicator;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.firm.FirmParts;
import cn.sisong.enterprise.indicator.IndicatorViews.IndicatorView;
import cn.sisong.enterprise.indicator.IndicatorViews.Judgement;
import cn.sisong.enterprise.sizing.SizeStandard;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The yearly numbers; keeps each firm's size class in step with them and with its industry. */
@ApplicationScoped
class Indicators implements FirmParts.Sizes {
    private static final String ABOVE_SCALE = "ABOVE_SCALE";
    private static final int BATCH = 500;
    private static final String CURRENT = """
            not exists (select 1 from Indicator n where n.enterpriseId = i.enterpriseId and n.year = i.year
                and (n.recordedAt, n.id) > (i.recordedAt, i.id))""";

    private final Session session;
    private final Enterprises enterprises;
    private final FirmParts.Lists lists;

    Indicators(Session session, Enterprises enterprises, FirmParts.Lists lists) {
        this.session = session;
        this.enterprises = enterprises;
        this.lists = lists;
    }

    private record Row(Indicator indicator, boolean isCurrent) {}

    /** Newest year first. */
    Page<IndicatorView> list(DataScope scope, UUID firmId, PageParams page) {
        var firm = enterprises.get(scope, firmId);
        var isListed = isListed(firm);
        return new ListQuery<>(
                        session,
                        Row.class,
                        "select i, case when " + CURRENT + " then true else false end from Indicator i")
                .where("i.enterpriseId = :firm", "firm", firm.id())
                .descending(
                        page,
                        SortKey.number("i.year", (Row row) -> (long) row.indicator().year),
                        SortKey.instant("i.recordedAt", row -> row.indicator().recordedAt),
                        SortKey.id("i.id", row -> row.indicator().id))
                .map(row -> view(firm, row.indicator(), row.isCurrent(), isListed));
    }

    IndicatorView add(DataScope scope, Enterprise firm, Indicator indicator) {
        session.persist(indicator);
        session.flush();
        refresh(List.of(firm.id()));
        return view(firm, indicator, true, isListed(firm));
    }

    private boolean isListed(Enterprise firm) {
        return lists.of(List.of(firm.id())).getOrDefault(firm.id(), List.of()).stream()
                .anyMatch(listed -> listed.code().equals(ABOVE_SCALE));
    }

    private static IndicatorView view(Enterprise firm, Indicator row, boolean isCurrent, boolean isListed) {
        return new IndicatorView(
                row.id,
                row.year,
                row.employees,
                row.revenueWan,
                row.assetsWan,
                row.source,
                row.recordedAt,
                row.actorName,
                isCurrent,
                Judgement.of(firm.industryCode(), row, isListed));
    }

    /** By the latest year's numbers; an industry that the rule cannot place takes the class away. */
    @Override
    public void refresh(Collection<UUID> firms) {
        session.flush();
        var all = new ArrayList<>(firms);
        for (int start = 0; start < all.size(); start += BATCH) {
            var latest = session.createSelectionQuery(
                            "from Indicator i where i.enterpriseId in (:firms) and " + CURRENT + """
                                     and not exists (select 1 from Indicator later where later.enterpriseId = i.enterpriseId
                                        and later.year > i.year)""", Indicator.class)
                    .setParameter("firms", all.subList(start, Math.min(all.size(), start + BATCH)))
                    .getResultList();
            var known = enterprises
                    .list(
                            "id in ?1",
                            latest.stream().map(row -> row.enterpriseId).toList())
                    .stream()
                    .collect(Collectors.toMap(Enterprise::id, firm -> firm));
            for (var row : latest) {
                var firm = known.get(row.enterpriseId);
                var verdict = SizeStandard.judge(firm.industryCode(), row.year, row.numbers());
                firm.size(verdict.size(), row.year, verdict.version());
            }
            session.flush();
        }
    }
}
