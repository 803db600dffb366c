package cn.sisong.gateway.session;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

import java.util.Base64;

/** Reads a token that has been verified already. */
final class Claims {

    private Claims() {}

    static JsonObject of(String token) {
        return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1])));
    }
}
