package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.DataScope;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps with a job how far its importer saw. */
@Converter
public class ScopeJson implements AttributeConverter<DataScope, String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(DataScope scope) {
        try {
            return scope == null ? null : JSON.writeValueAsString(scope);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public DataScope convertToEntityAttribute(String json) {
        try {
            return json == null ? null : JSON.readValue(json, DataScope.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the scope of an import cannot be read", damaged);
        }
    }
}
