package cn.sisong.common.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;

import java.util.Set;
import java.util.UUID;

/** The data scope of the request at hand. */
@RequestScoped
public class Scopes {
    private final Caller caller;
    private final Instance<Groups> groups;
    private DataScope current;

    Scopes(Caller caller, Instance<Groups> groups) {
        this.caller = caller;
        this.groups = groups;
    }

    public DataScope current() {
        if (current == null) {
            Set<UUID> mine = groups.isResolvable() ? groups.get().of(caller.subject()) : Set.of();
            var area = AreaPath.of(caller.area());
            current = new DataScope(
                    caller.subject(),
                    caller.isSystem(),
                    caller.roles(),
                    caller.department(),
                    mine,
                    area.isEmpty() ? null : area);
        }
        return current;
    }
}
