package cn.sisong.enterprise.voice;

import cn.sisong.enterprise.confirmation.LinkToken;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where somebody sits is nobody's business here. There are few enough addresses to try them all, so a plain hash would
 * hide none: this one is keyed with a secret that all processes share and the database does not hold, its own password.
 */
@ApplicationScoped
class AddressMask {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    AddressMask(@ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        // without a password (the database trusts the host or a certificate) each process counts for itself
        var secret = password.filter(word -> !word.isBlank()).orElseGet(LinkToken::fresh);
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The same for one address all day, another the next. */
    String of(LocalDate day, String address) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var words = "voice address " + day + " " + address;
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
