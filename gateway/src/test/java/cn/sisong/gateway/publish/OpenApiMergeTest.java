package cn.sisong.gateway.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiMergeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void keeps_equal_components_once_and_renames_different_ones_with_their_references() throws Exception {
        var merge = new OpenApiMerge((ObjectNode) JSON.readTree("{\"openapi\":\"3.0.3\"}"));
        merge.add("enterprise-service", document("/api/enterprise/v1/visits", "string"));
        merge.add("finance-service", document("/api/finance/v1/loans", "integer"));
        var whole = merge.result();
        assertThat(whole.at("/paths")).hasSize(2);
        assertThat(whole.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("Problem", "View", "FinanceView");
        assertThat(whole.at("/paths/~1api~1finance~1v1~1loans/get/$ref").asText())
                .isEqualTo("#/components/schemas/FinanceView");
        assertThat(whole.at("/paths/~1api~1enterprise~1v1~1visits/get/$ref").asText())
                .isEqualTo("#/components/schemas/View");
    }

    private static ObjectNode document(String path, String type) throws Exception {
        return (ObjectNode) JSON.readTree("""
                {"paths":{"%s":{"get":{"$ref":"#/components/schemas/View"}}},
                 "components":{"schemas":{"View":{"type":"%s"},"Problem":{"type":"object"}}}}
                """.formatted(path, type));
    }
}
