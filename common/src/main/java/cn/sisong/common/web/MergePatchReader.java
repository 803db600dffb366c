package cn.sisong.common.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.LinkedHashSet;

/** Reads a merge patch: its members as the record reads them, and which of them were written. */
class MergePatchReader extends JsonDeserializer<MergePatch<?>> implements ContextualDeserializer {
    private final JavaType target;

    MergePatchReader() {
        this(null);
    }

    private MergePatchReader(JavaType target) {
        this.target = target;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new MergePatchReader(context.getContextualType().containedType(0));
    }

    @Override
    public MergePatch<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var written = context.readValue(parser, ObjectNode.class);
        var named = new LinkedHashSet<String>();
        written.fieldNames().forEachRemaining(named::add);
        Record members = context.readTreeAsValue(written, target);
        return new MergePatch<>(members, named);
    }
}
