package cn.sisong.enterprise.listing;

import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.FirmParts;
import cn.sisong.enterprise.firm.FirmParts.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lists that firms are on today, for the firm's card and for lists of firms. */
@ApplicationScoped
class CurrentLists implements FirmParts.Lists {
    private final Session session;
    private final Clock clock;

    CurrentLists(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    private record Row(UUID firm, String code, String name, LocalDate since) {}

    @Override
    public Map<UUID, List<Listed>> of(Collection<UUID> firms) {
        if (firms.isEmpty()) {
            return Map.of();
        }
        var found = new LinkedHashMap<UUID, List<Listed>>();
        session.createSelectionQuery("""
                        select coalesce(m.mergedInto, m.id), l.code, l.name, min(j.happenedOn)
                        from ListEvent j join OfficialList l on l.code = j.listCode join Enterprise m on m.id = j.enterpriseId
                        where (m.id in (:firms) or m.mergedInto in (:firms))
                          and j.action = JOINED and j.happenedOn <= :today and not exists (select 1 from ListEvent k
                            where k.enterpriseId = j.enterpriseId and k.listCode = j.listCode and k.action = LEFT and k.happenedOn <= :today
                              and (k.happenedOn, k.recordedAt, k.id) > (j.happenedOn, j.recordedAt, j.id))
                        group by coalesce(m.mergedInto, m.id), l.code, l.name, l.sortNo
                        order by l.sortNo, l.code""", Row.class)
                .setParameter("firms", firms)
                .setParameter("today", Days.today(clock))
                .getResultList()
                .forEach(row -> found.computeIfAbsent(row.firm(), unused -> new ArrayList<>())
                        .add(new Listed(row.code(), row.name(), row.since())));
        return found;
    }
}
