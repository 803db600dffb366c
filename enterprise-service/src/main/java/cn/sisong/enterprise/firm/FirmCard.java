package cn.sisong.enterprise.firm;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.area.Area;
import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.industry.Industries;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Shows a firm's file with what other features know of the firm. */
@ApplicationScoped
public class FirmCard {
    private final Enterprises enterprises;
    private final FirmChanges changes;
    private final FirmParts.Lists lists;
    private final FirmParts.People people;
    private final Areas areas;
    private final Industries industries;

    FirmCard(
            Enterprises enterprises,
            FirmChanges changes,
            FirmParts.Lists lists,
            FirmParts.People people,
            Areas areas,
            Industries industries) {
        this.enterprises = enterprises;
        this.changes = changes;
        this.lists = lists;
        this.people = people;
        this.areas = areas;
        this.industries = industries;
    }

    public EnterpriseView view(DataScope scope, Enterprise firm) {
        var one = List.of(firm.id);
        return EnterpriseView.of(
                firm,
                new EnterpriseView.Beside(
                        areas.withCode(firm.areaCode).map(Area::name).orElse(null),
                        industries.name(firm.industryCode).orElse(null),
                        enterprises.keepersOf(one).getOrDefault(firm.id, List.of()),
                        lists.of(one).getOrDefault(firm.id, List.of()),
                        changes.formerNames(firm),
                        people.of(scope, firm),
                        enterprises.mergedInto(firm)));
    }
}
