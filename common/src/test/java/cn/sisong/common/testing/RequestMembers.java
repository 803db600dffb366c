package cn.sisong.common.testing;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The members of whatever a request can carry, however deep, with what the contract says of them. */
final class RequestMembers {
    private final ServedContract contract;
    /** By their owner's name: whoever calls twice for the same thing is told of it once. */
    private final Map<String, JsonNode> members = new TreeMap<>();

    private RequestMembers(ServedContract contract) {
        this.contract = contract;
    }

    static RequestMembers of(ServedContract contract) {
        var found = new RequestMembers(contract);
        for (var operation : contract.operations()) {
            operation
                    .node()
                    .path("requestBody")
                    .path("content")
                    .forEach(media -> found.collect(operation.name(), media.path("schema")));
        }
        return found;
    }

    /** Members of which an integrator learns no more than the name. */
    List<String> unsaid() {
        return members.entrySet().stream()
                .filter(member -> said(member.getValue()).isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Values to choose from that neither the member nor the list of them explains. */
    List<String> choicesUnsaid() {
        var found = new ArrayList<String>();
        members.forEach((name, member) -> {
            var schemas = parts(member).toList();
            var said =
                    String.join(" ", schemas.stream().map(RequestMembers::said).toList());
            schemas.stream()
                    .flatMap(schema -> stream(schema.path("enum")))
                    .filter(value -> value.isTextual() && !isIn(said, value.asText()))
                    .forEach(value -> found.add(name + " " + value.asText()));
        });
        return found;
    }

    private void collect(String owner, JsonNode named) {
        var schema = contract.resolve(named);
        var name = named.has("$ref") ? lastStep(named.get("$ref").asText()) : owner;
        schema.path("properties").fields().forEachRemaining(member -> {
            if (members.put(name + "." + member.getKey(), member.getValue()) == null) {
                collect(name + "." + member.getKey(), member.getValue());
            }
        });
        inner(schema).forEach(part -> collect(name, part));
    }

    /** A schema and those that it is made of. */
    private Stream<JsonNode> parts(JsonNode named) {
        var schema = contract.resolve(named);
        return Stream.concat(Stream.of(schema), inner(schema).flatMap(this::parts));
    }

    private static Stream<JsonNode> inner(JsonNode schema) {
        return Stream.of("allOf", "anyOf", "oneOf", "items", "additionalProperties")
                .map(schema::path)
                .flatMap(part -> part.isArray() ? stream(part) : Stream.of(part).filter(JsonNode::isObject));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** As a word of its own: one value may be the end of another. */
    private static boolean isIn(String said, String value) {
        return Pattern.compile("(?<![A-Z_])" + value + "(?![A-Z_])")
                .matcher(said)
                .find();
    }

    private static String said(JsonNode schema) {
        return schema.path("description").asText();
    }

    private static String lastStep(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
