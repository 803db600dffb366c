package cn.sisong.common.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code Allow} says beside a 405 (RFC 9110, 15.5.6): the framework leaves it out, the service's contract knows. */
@ApplicationScoped
class AllowedMethods {
    private static final String CONTRACT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final ObjectMapper json;
    private volatile Map<Pattern, String> methods;

    AllowedMethods(ObjectMapper json) {
        this.json = json;
    }

    /** The methods of the address, if the contract has it. */
    Optional<String> at(String path) {
        if (methods == null) {
            methods = read();
        }
        return methods.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Map<Pattern, String> read() {
        try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(CONTRACT)) {
            var read = new LinkedHashMap<Pattern, String>();
            var paths = document == null
                    ? json.createObjectNode()
                    : json.readTree(document).path("paths");
            // what is written out comes before what a variable may stand for
            paths.fieldNames().forEachRemaining(path -> {
                if (!path.contains("{")) {
                    read.put(pattern(path), names(paths.get(path)));
                }
            });
            paths.fieldNames().forEachRemaining(path -> {
                if (path.contains("{")) {
                    read.put(pattern(path), names(paths.get(path)));
                }
            });
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replaceAll("\\{[^/]+}", "[^/]+"));
    }

    private static String names(JsonNode operations) {
        var names = new TreeSet<String>();
        operations.fieldNames().forEachRemaining(name -> {
            if (operations.get(name).has("responses")) {
                names.add(name.toUpperCase(Locale.ROOT));
            }
        });
        return names.stream().collect(Collectors.joining(", "));
    }
}
