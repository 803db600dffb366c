package cn.sisong.common.identity;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Objects;

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
        identity.getRoles().stream()
                .map(table.roles()::get)
                .filter(Objects::nonNull)
                .flatMap(role -> role.permissions().stream())
                .map(PermissionAugmentor::permission)
                .forEach(builder::addPermission);
        return Uni.createFrom().item(builder.build());
    }

    private static StringPermission permission(String text) {
        var parts = text.split(":", 2);
        return parts.length == 2 ? new StringPermission(parts[0], parts[1]) : new StringPermission(parts[0]);
    }
}
