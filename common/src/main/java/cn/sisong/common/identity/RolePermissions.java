package cn.sisong.common.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

import java.util.List;
import java.util.Map;

/** Which permissions ({@code name:action}) each role of a person carries; client systems carry theirs as scopes. */
@ConfigMapping(prefix = "sisong.roles")
public interface RolePermissions {
    /** Role to permissions. */
    @WithParentName
    Map<String, Permissions> roles();

    /** What one role may do. */
    interface Permissions {
        /** Names with actions, for example {@code order:write}. */
        List<String> permissions();
    }
}
