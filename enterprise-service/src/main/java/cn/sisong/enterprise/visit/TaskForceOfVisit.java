package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.firm.EnterpriseSummary.Keeper;
import cn.sisong.enterprise.firm.Keepers;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            var holder = keeper(mine, firm);
            if (holder.isPresent()) {
                return holder.get();
            }
        }
        return mine.stream().sorted().findFirst().orElse(null);
    }

    /** Which of some task forces looks after the firm, if any does. */
    Optional<UUID> keeper(Set<UUID> forces, UUID firm) {
        return keepers.of(List.of(firm)).getOrDefault(firm, List.of()).stream()
                .map(Keeper::id)
                .filter(forces::contains)
                .findFirst();
    }
}
