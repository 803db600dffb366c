package cn.sisong.common.identity;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Gives people the permissions of their roles, so that every operation names a permission and nothing else. */
@ApplicationScoped
class PermissionAugmentor implements SecurityIdentityAugmentor {
    private final RolePermissions table;

    PermissionAugmentor(RolePermissions table) {
        this.table = table;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        var builder = QuarkusSecurityIdentity.builder(identity);
        for (var role : identity.getRoles()) {
            for (var permission : table.permissions().getOrDefault(role, List.of())) {
                var parts = permission.split(":", 2);
                builder.addPermission(
                        parts.length == 2 ? new StringPermission(parts[0], parts[1]) : new StringPermission(parts[0]));
            }
        }
        return Uni.createFrom().item(builder.build());
    }
}
