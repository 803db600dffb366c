package cn.sisong.gateway.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import java.util.HashMap;
import java.util.Map;

/** Adds documents to one; components of the same name but another content get the service's name in front. */
final class OpenApiMerge {

    private final ObjectNode whole;

    OpenApiMerge(ObjectNode frame) {
        this.whole = frame;
    }

    void add(String service, JsonNode document) {
        var renamed = renames(prefix(service), document.path("components"));
        var copy = rewritten(document, renamed);
        copy.path("paths").fields().forEachRemaining(path -> whole.withObjectProperty("paths")
                .set(path.getKey(), path.getValue()));
        copy.path("components").fields().forEachRemaining(kind -> kind.getValue()
                .fields()
                .forEachRemaining(component -> whole.withObjectProperty("components")
                        .withObjectProperty(kind.getKey())
                        .set(
                                renamed.getOrDefault(reference(kind.getKey(), component.getKey()), component.getKey()),
                                component.getValue())));
        copy.path("tags").forEach(tag -> {
            var tags = whole.withArrayProperty("tags");
            for (var known : tags) {
                if (known.path("name").equals(tag.path("name"))) {
                    return;
                }
            }
            tags.add(tag);
        });
    }

    JsonNode result() {
        return whole;
    }

    /** New names by present reference. */
    private Map<String, String> renames(String prefix, JsonNode components) {
        var renamed = new HashMap<String, String>();
        components.fields().forEachRemaining(kind -> kind.getValue().fields().forEachRemaining(component -> {
            var known = whole.path("components").path(kind.getKey()).path(component.getKey());
            if (!known.isMissingNode() && !known.equals(component.getValue())) {
                renamed.put(reference(kind.getKey(), component.getKey()), prefix + component.getKey());
            }
        }));
        return renamed;
    }

    private static JsonNode rewritten(JsonNode document, Map<String, String> renamed) {
        var copy = document.deepCopy();
        rewrite(copy, renamed);
        return copy;
    }

    private static void rewrite(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object && object.get("$ref") instanceof TextNode reference) {
            var name = renamed.get(reference.textValue());
            if (name != null) {
                var folder =
                        reference.textValue().substring(0, reference.textValue().lastIndexOf('/') + 1);
                object.put("$ref", folder + name);
            }
        }
        node.forEach(child -> rewrite(child, renamed));
    }

    private static String reference(String kind, String name) {
        return "#/components/" + kind + "/" + name;
    }

    /** {@code finance-service} gives {@code Finance}. */
    private static String prefix(String service) {
        var word = service.split("-")[0];
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
