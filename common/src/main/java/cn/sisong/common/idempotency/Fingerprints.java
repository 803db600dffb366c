package cn.sisong.common.idempotency;

import cn.sisong.common.identity.Caller;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.UriInfo;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** What makes two requests the same: operation, path, query and body as it was bound (so white space and member order do not count). */
@ApplicationScoped
class Fingerprints {
    private final Caller caller;
    private final UriInfo uri;
    private final ObjectMapper canonical;

    Fingerprints(Caller caller, UriInfo uri, ObjectMapper mapper) {
        this.caller = caller;
        this.uri = uri;
        this.canonical = mapper.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    KeyedRequest open(InvocationContext call, String key) throws JsonProcessingException {
        var method = call.getMethod();
        var route = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        // an anonymous caller is nobody in particular: the capability in the path stands for the caller
        var who = caller.isAnonymous() ? "anonymous:" + uri.getPath() : caller.subject();
        var digest = sha256();
        var target = route + "\n" + uri.getPath() + "\n" + uri.getRequestUri().getRawQuery() + "\n";
        digest.update(target.getBytes(StandardCharsets.UTF_8));
        DigestInputStream stream = null;
        var parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (!isBody(parameters[i])) {
                continue;
            }
            var values = call.getParameters();
            if (values[i] instanceof InputStream body) {
                stream = new DigestInputStream(body, digest);
                values[i] = stream;
                call.setParameters(values);
            } else {
                digest.update(canonical.writeValueAsBytes(values[i]));
            }
        }
        return new KeyedRequest(who, route, key, digest, stream);
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
}
