package cn.sisong.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Puts {@code demo-policies.json} in: policies with their conditions, a visit that brought some, and who works again after the Spring Festival. */
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
            Map<String, String> policies = new HashMap<>();
            data.get("policies").forEach(policy -> {
                var number = policy.get("documentNumber").asText();
                policies.put(
                        number,
                        dispatcher.post("/policies", number, policy).path("id").asText());
            });
            data.get("brought").forEach(visit -> bring(new DemoApi(settings, client.token("member")), visit, policies));
            dispatcher.post("/resumptions/_bulk", "all", resumptions(data.get("resumptions")));
        }
        secrets.markApplied(DONE);
    }

    private static void bring(DemoApi member, JsonNode visit, Map<String, String> policies) {
        var firm = member.get(
                "/enterprises?q=" + CreditCode.of("341282", visit.get("firm").asInt()));
        var body = new ObjectMapper()
                .createObjectNode()
                .put("enterpriseId", firm.at("/items/0/id").asText())
                .put("mode", "ON_SITE")
                .put(
                        "startedAt",
                        Instant.now()
                                .truncatedTo(ChronoUnit.MINUTES)
                                .minus(visit.get("hoursAgo").asInt(), ChronoUnit.HOURS)
                                .toString());
        body.putArray("sends").addObject().put("kind", "POLICY");
        var ids = body.putArray("policyIds");
        visit.get("policies").forEach(number -> ids.add(policies.get(number.asText())));
        member.put("/visits/" + visit.get("id").asText(), body);
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
