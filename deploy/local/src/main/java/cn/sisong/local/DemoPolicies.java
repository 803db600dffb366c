package cn.sisong.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;

/** Puts {@code demo-policies.json} in: policies with their conditions, and who works again after the Spring Festival. */
final class DemoPolicies {

    private static final String DONE = "demo-policies";

    private final Settings settings;
    private final Secrets secrets;

    DemoPolicies(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Once, after the firms are there; every body is the same at a repetition, so nothing is made twice. */
    void ensure() {
        secrets.keep(DONE, "1");
        if (secrets.isApplied(DONE)) {
            return;
        }
        try (var client = new SetupClient(settings, secrets)) {
            var data = read();
            var dispatcher = new DemoApi(settings, client.token("dispatcher"));
            data.get("policies")
                    .forEach(policy -> dispatcher.post(
                            "/policies", policy.get("documentNumber").asText(), policy));
            dispatcher.post("/resumptions/_bulk", "all", resumptions(data.get("resumptions")));
        }
        secrets.markApplied(DONE);
    }

    private static ObjectNode resumptions(JsonNode lines) {
        var body = new ObjectMapper().createObjectNode();
        var items = body.putArray("items");
        lines.forEach(line -> items.addObject()
                .put("creditCode", CreditCode.of("341282", line.get("firm").asInt()))
                .put("status", line.get("status").asText())
                .put("happenedOn", line.get("happenedOn").asText()));
        return body;
    }

    private static JsonNode read() {
        try (var resource = DemoPolicies.class.getResourceAsStream("/demo-policies.json")) {
            return new ObjectMapper().readTree(resource);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
