package cn.sisong.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;

/** Plays the life of an issue as its people would live it: each step is signed in as the one who takes it. */
final class DemoCases {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Stands in a step's path for what the step before it has made. */
    private static final String LAST = "{last}";

    private final Function<String, DemoApi> as;
    private final Map<Integer, String> firms;

    DemoCases(Function<String, DemoApi> as, Map<Integer, String> firms) {
        this.as = as;
        this.firms = firms;
    }

    void play(JsonNode story) {
        var title = story.get("title").asText();
        var facts = new ObjectMapper().createObjectNode();
        facts.put("enterpriseId", firms.get(story.get("firm").asInt()));
        for (var field : new String[] {"category", "title", "description", "contact"}) {
            facts.set(field, story.get(field));
        }
        var issue = "/issues/"
                + as.apply("dispatcher").post("/issues", title, facts).get("id").asText();
        JsonNode last = null;
        int no = 0;
        for (var step : story.get("steps")) {
            last = take(issue, title + " " + no++, step, last);
        }
    }

    private JsonNode take(String issue, String name, JsonNode step, JsonNode last) {
        var api = as.apply(step.get("by").asText());
        var path = step.get("path").asText();
        if (path.contains(LAST)) {
            var at = path.startsWith("/supervision-orders") ? path : issue + path;
            return api.change(
                    at.replace(LAST, last.get("id").asText()),
                    name,
                    body(step),
                    last.get("version").asLong());
        }
        return api.change(
                issue + path, name, body(step), api.get(issue).get("version").asLong());
    }

    /** Days in the story are counted from the day on which it is told. */
    private static JsonNode body(JsonNode step) {
        var body = (ObjectNode) step.get("body").deepCopy();
        step.path("inDays")
                .properties()
                .forEach(day -> body.put(
                        day.getKey(),
                        LocalDate.now(SHANGHAI).plusDays(day.getValue().asInt()).toString()));
        return body;
    }
}
