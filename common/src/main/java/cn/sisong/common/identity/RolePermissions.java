package cn.sisong.common.identity;

import io.smallrye.config.ConfigMapping;

import java.util.List;
import java.util.Map;

/** Which permissions ({@code name:action}) each role of a person carries; client systems carry theirs as scopes. */
@ConfigMapping(prefix = "sisong")
public interface RolePermissions {
    /** Role to permissions. */
    Map<String, List<String>> permissions();
}
