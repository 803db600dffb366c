package cn.sisong.common.web;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an answer promises: every member is there, and is null only where its record says so. Whatever is reachable from
 * answers alone has all its members required; what a request names too keeps the rules of the request.
 */
final class AnswerSchemas {
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final List<Operation> operations;

    AnswerSchemas(OpenAPI contract) {
        schemas = contract.getComponents().getSchemas();
        operations = contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .toList();
    }

    void promise() {
        var asked = reachable(operations.stream()
                .filter(operation -> operation.getRequestBody() != null)
                .map(operation -> operation.getRequestBody().getContent()));
        var answered = reachable(operations.stream()
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(response -> response.getContent()));
        answered.removeAll(asked);
        answered.stream().map(schemas::get).forEach(AnswerSchemas::requireAll);
    }

    private static void requireAll(Schema schema) {
        if (schema.getProperties() != null) {
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        }
    }

    private Set<String> reachable(Stream<Content> bodies) {
        var names = new HashSet<String>();
        bodies.filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .forEach(media -> collect(media.getSchema(), names));
        return names;
    }

    private void collect(Schema schema, Set<String> names) {
        if (schema == null) {
            return;
        }
        var reference = schema.getRef();
        if (reference != null && reference.startsWith(REFERENCE)) {
            var name = reference.substring(REFERENCE.length());
            if (schemas.containsKey(name) && names.add(name)) {
                collect(schemas.get(name), names);
            }
        }
        collect(schema.getItems(), names);
        collect(schema.getAdditionalPropertiesSchema(), names);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(member -> collect(member, names));
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(part -> collect(part, names));
    }
}
