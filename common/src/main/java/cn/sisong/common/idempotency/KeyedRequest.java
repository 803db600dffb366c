package cn.sisong.common.idempotency;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** A request under its key: whose, which operation, and the digest of what was asked. */
final class KeyedRequest {
    private final String caller;
    private final String route;
    private final String key;
    private final MessageDigest digest;
    private final DigestInputStream stream;
    private byte[] fingerprint;

    KeyedRequest(String caller, String route, String key, MessageDigest digest, DigestInputStream stream) {
        this.caller = caller;
        this.route = route;
        this.key = key;
        this.digest = digest;
        this.stream = stream;
    }

    String caller() {
        return caller;
    }

    String route() {
        return route;
    }

    String key() {
        return key;
    }

    /** Complete only when a streamed body has been read to its end, which this does. */
    byte[] fingerprint() {
        if (fingerprint == null) {
            if (stream != null) {
                try {
                    stream.transferTo(OutputStream.nullOutputStream());
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
            fingerprint = digest.digest();
        }
        return fingerprint;
    }
}
