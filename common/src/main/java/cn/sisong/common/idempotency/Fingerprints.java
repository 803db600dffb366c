package cn.sisong.common.idempotency;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Under which key a request came, and what makes two requests the same: operation, path, query and body as it was bound
 * (so white space and member order do not count).
 */
@ApplicationScoped
class Fingerprints {
    private static final Pattern KEY = Pattern.compile("\"?([A-Za-z0-9_:.-]{1,128})\"?");

    private final Caller caller;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final SimpleResourceInfo operation;
    private final ObjectMapper canonical;

    Fingerprints(Caller caller, UriInfo uri, HttpHeaders headers, SimpleResourceInfo operation, ObjectMapper mapper) {
        this.caller = caller;
        this.uri = uri;
        this.headers = headers;
        this.operation = operation;
        this.canonical = mapper.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    KeyedRequest open(InvocationContext call) throws JsonProcessingException {
        var key = key();
        // the operation's name, not the intercepted method's: both are asked about when a look-up goes before the write
        var route = operation.getResourceClass().getSimpleName() + "." + operation.getMethodName();
        var who = caller.isAnonymous() ? anonymous() : caller.subject();
        var digest = sha256();
        var target = route + "\n" + uri.getPath() + "\n" + uri.getRequestUri().getRawQuery() + "\n";
        digest.update(target.getBytes(StandardCharsets.UTF_8));
        DigestInputStream stream = null;
        var parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (!isBody(parameters[i])) {
                continue;
            }
            var values = call.getParameters();
            if (values[i] instanceof InputStream body) {
                stream = new Tapped(body, digest);
                values[i] = stream;
                call.setParameters(values);
            } else {
                digest.update(canonical.writeValueAsBytes(values[i]));
            }
        }
        return new KeyedRequest(who, route, key, digest, stream);
    }

    /** Nobody in particular: the capability in the path stands for the caller, and as a hash, since callers are kept. */
    private String anonymous() {
        var path = uri.getPath().getBytes(StandardCharsets.UTF_8);
        return "anonymous:" + HexFormat.of().formatHex(sha256().digest(path));
    }

    private String key() {
        var header = headers.getHeaderString("Idempotency-Key");
        var matcher = KEY.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            throw new Refusal(
                    ErrorCode.IDEMPOTENCY_KEY_MISSING,
                    Text.of(
                            "请在 Idempotency-Key 请求头中带上本次操作的唯一编号(如 UUID),重试时不变",
                            "Send a unique Idempotency-Key (such as a UUID), the same on every retry"));
        }
        return matcher.group(1);
    }

    /** The body is the one parameter that no JAX-RS annotation takes from elsewhere. */
    private static boolean isBody(Parameter parameter) {
        if (parameter.isAnnotationPresent(Derived.class)) {
            return false;
        }
        return Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type -> type.getPackageName().startsWith("jakarta.ws.rs"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Stays open when its reader closes it: what the reader left must still be taken into the digest. */
    private static final class Tapped extends DigestInputStream {
        Tapped(InputStream body, MessageDigest digest) {
            super(body, digest);
        }

        /** What is skipped was sent all the same. */
        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 8192)).length;
        }

        @Override
        public void close() {
            // the request's own stream is closed by the server
        }
    }
}
