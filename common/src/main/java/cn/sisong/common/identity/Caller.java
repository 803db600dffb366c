package cn.sisong.common.identity;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.util.Set;
import java.util.stream.Collectors;

/** Who makes the request, as the verified token says; nothing here comes from a plain header. */
@RequestScoped
public class Caller {
    private static final String ANONYMOUS = "anonymous";

    private final SecurityIdentity identity;
    private final RolePermissions table;

    Caller(SecurityIdentity identity, RolePermissions table) {
        this.identity = identity;
        this.table = table;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** The identity provider's id of the person or client; {@code anonymous} without a token. */
    public String subject() {
        return isAnonymous() ? ANONYMOUS : claim("sub", identity.getPrincipal().getName());
    }

    public String username() {
        return isAnonymous() ? ANONYMOUS : claim("preferred_username", subject());
    }

    /** The name that colleagues know. */
    public String name() {
        return claim("name", username());
    }

    /** The client system through which the call came. */
    public String client() {
        return claim("azp", claim("client_id", ""));
    }

    /** A client system on its own behalf: it carries permissions as scopes and no role of a person. */
    public boolean isSystem() {
        return !isAnonymous() && username().startsWith("service-account-");
    }

    /** The home department's id, or empty. */
    public String department() {
        return claim("org", "");
    }

    /** The area code that bounds what the caller sees, or empty: then nothing is seen by area. */
    public String area() {
        return claim("area", "");
    }

    /** The roles that mean something here; those that the identity provider gives to everybody do not. */
    public Set<String> roles() {
        return identity.getRoles().stream().filter(table.roles()::containsKey).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the caller holds a permission, {@code name:action}, by role or by scope. */
    public boolean may(String permission) {
        var parts = permission.split(":", 2);
        return identity.checkPermissionBlocking(new StringPermission(parts[0], parts[1]));
    }

    private String claim(String name, String otherwise) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            Object value = token.getClaim(name);
            if (value != null && !value.toString().isBlank()) {
                return value.toString();
            }
        }
        return otherwise;
    }
}
