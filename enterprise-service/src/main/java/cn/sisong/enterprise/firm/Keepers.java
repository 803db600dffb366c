package cn.sisong.enterprise.firm;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells which task forces look after firms today; answered by the feature that keeps assignments. */
public interface Keepers {
    /** One statement, whatever the number of firms. */
    Map<UUID, List<EnterpriseSummary.Keeper>> of(Collection<UUID> firms);
}
