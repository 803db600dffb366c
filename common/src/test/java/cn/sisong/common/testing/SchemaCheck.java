package cn.sisong.common.testing;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Compares a JSON value with an OpenAPI 3.0.3 schema, as strictly as the schema can be read. */
final class SchemaCheck {
    private final ServedContract contract;
    private final List<String> faults = new ArrayList<>();

    private SchemaCheck(ServedContract contract) {
        this.contract = contract;
    }

    /** Where the value is not what the schema says; empty when it is. */
    static List<String> faults(ServedContract contract, JsonNode value, JsonNode schema) {
        var check = new SchemaCheck(contract);
        check.value("", value, schema);
        return check.faults;
    }

    private void value(String at, JsonNode value, JsonNode named) {
        var schema = contract.resolve(named);
        if (value.isNull()) {
            if (!schema.path("nullable").asBoolean()) {
                faults.add(at + " is null and not nullable");
            }
            return;
        }
        schema.path("allOf").forEach(part -> value(at, value, part));
        if (schema.has("enum") && none(schema.get("enum"), value)) {
            faults.add(at + " is not in the list: " + value);
        }
        switch (schema.path("type").asText()) {
            case "object" -> object(at, value, schema);
            case "array" -> array(at, value, schema);
            case "string" -> require(value.isTextual() && isFormat(value.asText(), schema), at, value, schema);
            case "integer" -> require(value.isIntegralNumber(), at, value, schema);
            case "number" -> require(value.isNumber(), at, value, schema);
            case "boolean" -> require(value.isBoolean(), at, value, schema);
            default -> {
                // a schema of parts only: each part has been looked at
            }
        }
    }

    private void object(String at, JsonNode value, JsonNode schema) {
        if (!value.isObject()) {
            faults.add(at + " is no object: " + value);
            return;
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                faults.add(at + "/" + name.asText() + " is missing");
            }
        });
        var members = schema.path("properties");
        value.fields().forEachRemaining(member -> {
            if (members.has(member.getKey())) {
                value(at + "/" + member.getKey(), member.getValue(), members.get(member.getKey()));
            } else if (members.size() > 0 && !schema.has("additionalProperties")) {
                faults.add(at + "/" + member.getKey() + " is not in the contract");
            }
        });
    }

    private void array(String at, JsonNode value, JsonNode schema) {
        require(value.isArray(), at, value, schema);
        for (int i = 0; i < value.size() && schema.has("items"); i++) {
            value(at + "/" + i, value.get(i), schema.get("items"));
        }
    }

    private void require(boolean fits, String at, JsonNode value, JsonNode schema) {
        if (!fits) {
            faults.add(at + " is not " + schema.path("type").asText() + " "
                    + schema.path("format").asText() + ": " + value);
        }
    }

    private static boolean none(JsonNode list, JsonNode value) {
        return StreamSupport.stream(list.spliterator(), false).noneMatch(value::equals);
    }

    private static boolean isFormat(String text, JsonNode schema) {
        try {
            switch (schema.path("format").asText()) {
                case "date" -> LocalDate.parse(text);
                case "date-time" -> OffsetDateTime.parse(text);
                case "uuid" -> UUID.fromString(text);
                case "decimal" -> new BigDecimal(text);
                default -> {
                    // no format that is known
                }
            }
            return true;
        } catch (RuntimeException other) {
            return false;
        }
    }
}
