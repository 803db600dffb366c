package cn.sisong.gateway.session;

import cn.sisong.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** Marks of our own making on what browsers keep for us, so that nothing has to be stored here. */
@ApplicationScoped
class Seal {

    private final String secret;

    Seal(GatewayConfig config) {
        this.secret = config.sessionSecret();
    }

    /** What only we can compute; a mark for one purpose is worth nothing for another. */
    String of(String purpose, String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((purpose + ":" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compared without telling by time how much of it was right. */
    boolean fits(String mark, String purpose, String content) {
        return mark != null
                && MessageDigest.isEqual(
                        mark.getBytes(StandardCharsets.UTF_8),
                        of(purpose, content).getBytes(StandardCharsets.UTF_8));
    }
}
