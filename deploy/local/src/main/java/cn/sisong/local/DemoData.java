package cn.sisong.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Puts {@code demo-data.json} in through the public API, as the dispatcher and the members would, so that every rule holds. */
final class DemoData {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String DONE = "demo-data";

    private final Settings settings;
    private final Secrets secrets;
    private final Map<String, String> forces = new HashMap<>();
    private final Map<Integer, String> firms = new HashMap<>();

    DemoData(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Once; an attempt that broke off is repeated at the next start and finds what it made. */
    void ensure() {
        secrets.keep(DONE, "1");
        if (secrets.isApplied(DONE)) {
            return;
        }
        try (var client = new SetupClient(settings, secrets)) {
            var data = read();
            var dispatcher = new DemoApi(settings, client.token("dispatcher"));
            data.get("departments").forEach(department -> dispatcher.post("/departments", id(department), department));
            data.get("taskForces").forEach(force -> taskForce(dispatcher, client, force));
            data.get("firms").forEach(firm -> firm(dispatcher, firm));
            data.get("visits").forEach(visit -> visit(new DemoApi(settings, client.token(by(visit))), visit));
            new FieldDemo(dispatcher, new DemoApi(settings, client.token("member")), firms).ensure();
            var voice = new VoiceDemo(dispatcher, firms.get(2));
            voice.open();
            var cases = new DemoCases(
                    user -> new DemoApi(settings, client.token(user)), firms::get, LocalDate.now(SHANGHAI));
            data.get("cases").forEach(cases::play);
            voice.send();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("演示数据没有写完", stopped);
        }
        secrets.markApplied(DONE);
    }

    private void taskForce(DemoApi api, SetupClient client, JsonNode force) {
        var name = force.get("name").asText();
        var body =
                object().put("name", name).put("areaCode", force.get("areaCode").asText());
        var id = id(api.post("/task-forces", name, body));
        forces.put(name, id);
        force.get("members").forEach(user -> {
            var person = DemoUsers.PEOPLE.stream()
                    .filter(known -> known.username().equals(user.asText()))
                    .findFirst()
                    .orElseThrow();
            var member =
                    object().put("subject", client.subject(person.username())).put("name", person.name());
            api.post("/task-forces/" + id + "/members", person.username(), member);
        });
    }

    private void firm(DemoApi api, JsonNode firm) {
        var number = firm.get("number").asInt();
        var body = object();
        for (var field : new String[] {"name", "areaCode", "address", "industryCode"}) {
            body.set(field, firm.get(field));
        }
        body.put("creditCode", CreditCode.of(firm.get("areaCode").asText(), number));
        var id = id(api.post("/enterprises", Integer.toString(number), body));
        firms.put(number, id);
        for (var part : new String[] {"contacts", "lists", "indicators"}) {
            var rows = firm.path(part);
            for (int i = 0; i < rows.size(); i++) {
                api.post("/enterprises/" + id + "/" + part, Integer.toString(i), rows.get(i));
            }
        }
        if (firm.has("taskForce")) {
            var assignment = object().put("enterpriseId", id)
                    .put("taskForceId", forces.get(firm.get("taskForce").asText()))
                    .put("visitFrequency", "MONTHLY");
            api.post("/assignments", Integer.toString(number), assignment);
        }
    }

    private void visit(DemoApi api, JsonNode visit) {
        var body = (ObjectNode) visit.deepCopy();
        body.remove("id");
        body.remove("by");
        body.put("enterpriseId", firms.get(body.remove("firm").asInt()));
        if (body.has("inDays")) {
            var day = LocalDate.now(SHANGHAI).plusDays(body.remove("inDays").asInt());
            body.put("plannedOn", day.toString());
        } else {
            var moment = Instant.now()
                    .truncatedTo(ChronoUnit.MINUTES)
                    .minus(body.remove("hoursAgo").asInt(), ChronoUnit.HOURS);
            body.put("startedAt", moment.toString());
        }
        api.put("/visits/" + id(visit), body);
    }

    private static String id(JsonNode node) {
        return node.path("id").asText();
    }

    private static String by(JsonNode visit) {
        return visit.get("by").asText();
    }

    private static ObjectNode object() {
        return new ObjectMapper().createObjectNode();
    }

    private static JsonNode read() {
        try (var resource = DemoData.class.getResourceAsStream("/demo-data.json")) {
            return new ObjectMapper().readTree(resource);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
