package cn.sisong.common.testing;

import io.smallrye.jwt.build.Jwt;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tokens as the identity provider would issue them, signed with a key that lives as long as the test run. */
public final class Tokens {
    public static final String ISSUER = "https://identity.test/realms/sisong";
    private static final KeyPair KEY = newKey();

    private Tokens() {}

    /** A person with one role, a home department (may be empty) and an area code. */
    public static String person(String subject, String role, String department, String area) {
        return person(subject, List.of(role), department, area);
    }

    public static String person(String subject, List<String> roles, String department, String area) {
        return Jwt.claims()
                .issuer(ISSUER)
                .subject(subject)
                .audience(Set.of("sisong-api"))
                .expiresIn(Duration.ofMinutes(30))
                .claim("preferred_username", subject)
                .claim("name", "测试" + subject)
                .claim("azp", "sisong-gateway")
                .claim("org", department)
                .claim("area", area)
                .claim("realm_access", Map.of("roles", roles))
                .sign(KEY.getPrivate());
    }

    /** A client system on its own behalf, with permissions as scopes. */
    public static String system(String client, String area, String... scopes) {
        return Jwt.claims()
                .issuer(ISSUER)
                .subject("client-" + client)
                .audience(Set.of("sisong-api"))
                .expiresIn(Duration.ofMinutes(30))
                .claim("preferred_username", "service-account-" + client)
                .claim("azp", client)
                .claim("area", area)
                .claim("scope", String.join(" ", scopes))
                .sign(KEY.getPrivate());
    }

    /** A token whose audience is another system's. */
    public static String foreign(String subject) {
        return Jwt.claims()
                .issuer(ISSUER)
                .subject(subject)
                .audience(Set.of("another-api"))
                .expiresIn(Duration.ofMinutes(30))
                .sign(KEY.getPrivate());
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEY.getPublic().getEncoded());
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
