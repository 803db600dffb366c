package cn.sisong.project.project;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;

import java.util.Map;

/** Which projects a caller sees: those of the own area for project staff, the office, leaders and systems; others none. */
public final class ProjectScope {
    private ProjectScope() {}

    /** @param project the alias of a Project in the query */
    public static ScopePredicate on(DataScope scope, String project) {
        var sees = scope.system() || scope.hasAnyRole("project-officer", "dispatcher", "supervisor", "leader");
        return sees
                ? new ScopePredicate(project + ".areaPath like :scopeArea", Map.of("scopeArea", scope.areaPattern()))
                : new ScopePredicate("1 = 0", Map.of());
    }
}
