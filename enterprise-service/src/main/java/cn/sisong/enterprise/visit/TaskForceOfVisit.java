package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.firm.EnterpriseSummary.Keeper;
import cn.sisong.enterprise.firm.Keepers;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** For which of the own task forces someone goes: the one that looks after the firm, else any. */
@ApplicationScoped
class TaskForceOfVisit {
    private final Keepers keepers;

    TaskForceOfVisit(Keepers keepers) {
        this.keepers = keepers;
    }

    /** @param firm null while it is not known */
    UUID of(DataScope scope, UUID firm) {
        var mine = scope.groups();
        if (mine.size() > 1 && firm != null) {
            var holder = keepers.of(List.of(firm)).getOrDefault(firm, List.of()).stream()
                    .map(Keeper::id)
                    .filter(mine::contains)
                    .findFirst();
            if (holder.isPresent()) {
                return holder.get();
            }
        }
        return mine.stream().sorted().findFirst().orElse(null);
    }
}
