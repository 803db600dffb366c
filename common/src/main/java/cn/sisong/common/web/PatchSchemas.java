package cn.sisong.common.web;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import java.util.Map;
import java.util.Objects;

/**
 * A merge patch in the contract: the record itself instead of {@link MergePatch}, no member required, and {@code null}
 * allowed wherever a member can be emptied.
 */
final class PatchSchemas {
    private static final String TYPE = "application/merge-patch+json";
    private static final String REFERENCE = "#/components/schemas/";

    private final OpenAPI contract;
    private final Map<String, Schema> schemas;

    PatchSchemas(OpenAPI contract) {
        this.contract = contract;
        this.schemas = contract.getComponents().getSchemas();
    }

    void unwrap() {
        contract.getPaths().getPathItems().values().stream()
                .map(PathItem::getPATCH)
                .filter(Objects::nonNull)
                .map(patch -> patch.getRequestBody().getContent().getMediaType(TYPE))
                .filter(Objects::nonNull)
                .forEach(this::unwrap);
    }

    private void unwrap(MediaType body) {
        var wrapper = body.getSchema().getRef().substring(REFERENCE.length());
        var target = schemas.get(wrapper).getProperties().get("members").getRef();
        body.setSchema(body.getSchema().ref(target));
        contract.getComponents().removeSchema(wrapper);
        var schema = schemas.get(target.substring(REFERENCE.length()));
        schema.getProperties().forEach((name, member) -> {
            if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
                schema.addProperty(name, emptied(member));
            }
        });
        schema.setRequired(null);
    }

    /** A reference is a schema elsewhere, which others use too: what may be empty here is "that, or nothing". */
    private static Schema emptied(Schema member) {
        var reference = member.getRef();
        if (reference == null) {
            return member.addType(SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .description(member.getDescription())
                .pattern(member.getPattern())
                .addAnyOf(OASFactory.createSchema().ref(reference))
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
}
