package cn.sisong.common.identity;

import java.util.Set;
import java.util.UUID;

/**
 * How far a caller sees. Built once per request; every repository method that a resource calls takes it as its first
 * argument, and each feature turns it into one predicate for reading and writing alike.
 *
 * @param subject the caller
 * @param system a client system on its own behalf
 * @param roles roles of a person
 * @param department the home department, empty if none
 * @param groups the groups that the caller belongs to today
 * @param areaPath prefix of the areas within sight; null if none
 */
public record DataScope(
        String subject, boolean system, Set<String> roles, String department, Set<UUID> groups, String areaPath) {

    public boolean hasAnyRole(String... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** The argument of a {@code like} test; matches nothing for a caller without an area. */
    public String areaPattern() {
        return areaPath == null ? "-" : areaPath + "%";
    }

    /** Whether an area lies within sight. */
    public boolean sees(String path) {
        return areaPath != null && path != null && path.startsWith(areaPath);
    }
}
