package cn.sisong.common.testing;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The smallest body that a schema lets through, so that a new operation is tried without anybody writing one. What a
 * schema cannot say (a code with a check digit, the id of a row) is given by name of the member.
 */
final class BodySample {
    private final ServedContract contract;
    private final Map<String, Object> given;

    /** @param given member to value, or {@code Schema.member} to value where the name alone is not enough */
    BodySample(ServedContract contract, Map<String, Object> given) {
        this.contract = contract;
        this.given = given;
    }

    Object of(JsonNode schema) {
        return value("", "", schema);
    }

    private Object value(String owner, String member, JsonNode named) {
        var own = given.getOrDefault(owner + "." + member, given.get(member));
        if (own != null && !member.isEmpty()) {
            return own instanceof Supplier<?> fresh ? fresh.get() : own;
        }
        var schema = contract.resolve(named);
        var words = words(schema);
        if (words.has("enum")) {
            return words.get("enum").get(0).asText();
        }
        return switch (schema.path("type").asText()) {
            // with a description of its own, a member names its object by allOf
            case "object" -> schema.has("allOf") ? value(owner, member, schema.at("/allOf/0")) : object(named, schema);
            case "array" ->
                schema.path("minItems").asInt() == 0
                        ? List.of()
                        : List.of(value(owner, member + "[]", schema.get("items")));
            case "integer", "number" -> Math.max(1, schema.path("minimum").asInt(1));
            case "boolean" -> false;
            default -> text(owner, member, schema);
        };
    }

    /** Where the words are listed that a member may be: with a description of its own, a member names them by allOf. */
    private JsonNode words(JsonNode schema) {
        return schema.has("enum")
                ? schema
                : contract.resolve(schema.path("allOf").path(0));
    }

    private Map<String, Object> object(JsonNode named, JsonNode schema) {
        var name = named.path("$ref").asText().replaceAll(".*/", "");
        var body = new LinkedHashMap<String, Object>();
        var wanted = new ArrayList<String>();
        schema.path("required").forEach(member -> wanted.add(member.asText()));
        given.keySet().stream()
                .filter(key -> key.startsWith(name + "."))
                .map(key -> key.substring(name.length() + 1))
                .filter(member -> schema.path("properties").has(member) && !wanted.contains(member))
                .forEach(wanted::add);
        wanted.forEach(member ->
                body.put(member, value(name, member, schema.path("properties").get(member))));
        return body;
    }

    private String text(String owner, String member, JsonNode schema) {
        var format = schema.has("format") ? schema : schema.path("allOf").path(0);
        return switch (contract.resolve(format).path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2026-03-02";
            case "date-time" -> "2026-03-02T09:00:00+08:00";
            case "decimal" -> "1.00";
            default -> plain(owner, member, schema);
        };
    }

    private static String plain(String owner, String member, JsonNode schema) {
        var text = "样例文字";
        var pattern = schema.path("pattern").asText();
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            throw new AssertionError("no sample value for " + owner + "." + member + ", which must be like " + pattern
                    + ": give one to this service's Trials");
        }
        return text;
    }
}
