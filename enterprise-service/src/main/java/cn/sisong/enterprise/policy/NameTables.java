package cn.sisong.enterprise.policy;

import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.industry.Industries;
import cn.sisong.enterprise.listing.OfficialLists;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks the names up that conditions and firms are explained with: one statement a table, however many there are. */
@ApplicationScoped
class NameTables {
    private final Industries industries;
    private final Areas areas;
    private final OfficialLists lists;

    NameTables(Industries industries, Areas areas, OfficialLists lists) {
        this.industries = industries;
        this.areas = areas;
        this.lists = lists;
    }

    /** For what is asked alone. */
    Names of(Collection<ConditionForm> conditions) {
        return of(conditions, Stream.empty());
    }

    /** For what is asked, and for what the firms are that it is asked of. */
    Names of(List<Condition> conditions, Collection<FirmFacts> firms) {
        return of(conditions.stream().map(Condition::form).toList(), firms.stream());
    }

    private Names of(Collection<ConditionForm> conditions, Stream<FirmFacts> asked) {
        var firms = asked.toList();
        return new Names(
                industries.names(codes(conditions, ConditionType.INDUSTRY, firms, FirmFacts::industryCode)),
                areas.names(codes(conditions, ConditionType.DIVISION, firms, FirmFacts::areaCode)),
                lists.names(codes(conditions, ConditionType.LIST, List.of(), any -> null)));
    }

    private static Set<String> codes(
            Collection<ConditionForm> conditions,
            ConditionType type,
            Collection<FirmFacts> firms,
            Function<FirmFacts, String> ofFirm) {
        return Stream.concat(
                        conditions.stream().filter(form -> form.type() == type).flatMap(form -> form.codes().stream()),
                        firms.stream().map(ofFirm).filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }
}
