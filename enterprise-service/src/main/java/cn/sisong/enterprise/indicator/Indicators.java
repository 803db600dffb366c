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
    /** The year's row entered last, and whether a later year is known; of all files of the firm. */
    private static final String ROWS = """
            select i,
                case when exists (select 1 from Indicator n where n.enterpriseId in (:files) and n.year = i.year
                    and (n.recordedAt, n.id) > (i.recordedAt, i.id)) then false else true end,
                case when exists (select 1 from Indicator later where later.enterpriseId in (:files)
                    and later.year > i.year) then false else true end
            from Indicator i""";

    private final Session session;
    private final Enterprises enterprises;
    private final FirmParts.Lists lists;

    Indicators(Session session, Enterprises enterprises, FirmParts.Lists lists) {
        this.session = session;
        this.enterprises = enterprises;
        this.lists = lists;
    }

    private record Row(Indicator indicator, boolean isCurrent, boolean isLatestYear) {}

    private record OfFirm(UUID firm, Indicator indicator) {}

    /** Newest year first. */
    Page<IndicatorView> list(DataScope scope, UUID firmId, PageParams page) {
        var firm = enterprises.get(scope, firmId);
        var isListed = isListed(firm);
        return rows(firm)
                .descending(
                        page,
                        SortKey.number("i.year", (Row row) -> (long) row.indicator().year),
                        SortKey.instant("i.recordedAt", row -> row.indicator().recordedAt),
                        SortKey.id("i.id", row -> row.indicator().id))
                .map(row -> view(firm, row, isListed));
    }

    private ListQuery<Row> rows(Enterprise firm) {
        return new ListQuery<>(session, Row.class, ROWS)
                .where("i.enterpriseId in (:files)", "files", enterprises.files(firm));
    }

    IndicatorView add(DataScope scope, Enterprise firm, Indicator indicator) {
        session.persist(indicator);
        session.flush();
        refresh(List.of(firm.id()));
        var row = rows(firm).where("i.id = :id", "id", indicator.id).single().orElseThrow();
        return view(firm, row, isListed(firm));
    }

    private boolean isListed(Enterprise firm) {
        return lists.of(List.of(firm.id())).getOrDefault(firm.id(), List.of()).stream()
                .anyMatch(listed -> listed.code().equals(ABOVE_SCALE));
    }

    private static IndicatorView view(Enterprise firm, Row of, boolean isListed) {
        var row = of.indicator();
        // the list of today says nothing of an earlier year
        var hint = of.isCurrent() && of.isLatestYear()
                ? SizeStandard.scaleHint(firm.industryCode(), row.numbers(), isListed)
                : null;
        return new IndicatorView(
                row.id,
                row.year,
                row.employees,
                row.revenueWan,
                row.assetsWan,
                row.source,
                row.recordedAt,
                row.actorName,
                of.isCurrent(),
                Judgement.of(SizeStandard.judge(firm.industryCode(), row.year, row.numbers()), hint));
    }

    /** By the latest year that can be judged; none where no year can. */
    @Override
    public void refresh(Collection<UUID> firms) {
        session.flush();
        var all = new ArrayList<>(firms);
        for (int start = 0; start < all.size(); start += BATCH) {
            var batch = all.subList(start, Math.min(all.size(), start + BATCH));
            var entries = session.createSelectionQuery("""
                            select coalesce(f.mergedInto, f.id), i from Indicator i join Enterprise f on f.id = i.enterpriseId
                            where f.id in (:firms) or f.mergedInto in (:firms)
                            order by i.year desc, i.recordedAt desc, i.id desc""", OfFirm.class)
                    .setParameter("firms", batch)
                    .getResultStream()
                    .collect(Collectors.groupingBy(
                            OfFirm::firm, Collectors.mapping(OfFirm::indicator, Collectors.toList())));
            for (var firm : enterprises.list("id in ?1", batch)) {
                size(firm, entries.getOrDefault(firm.id(), List.of()));
            }
            session.flush();
        }
    }

    /** @param entries the latest year first, and of a year the entry that counts first */
    private static void size(Enterprise firm, List<Indicator> entries) {
        Integer judged = null;
        for (var row : entries) {
            if (judged == null || row.year != judged) {
                var verdict = SizeStandard.judge(firm.industryCode(), row.year, row.numbers());
                if (verdict.size() != null) {
                    firm.size(verdict.size(), row.year, verdict.version());
                    return;
                }
                judged = row.year;
            }
        }
        firm.size(null, null, null);
    }
}
