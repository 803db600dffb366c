package cn.sisong.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Plays the life of an issue as its people would live it: each step is signed in as the one who takes it. */
final class DemoCases {
    /** Stands in a step's path for what the step before it has made. */
    private static final String LAST = "{last}";

    /** Stands for the token of the link that the step before has issued to the firm. */
    private static final String LINK = "{link}";

    private final Function<String, DemoApi> as;
    private final IntFunction<String> firms;
    private final LocalDate today;

    /** @param firms ids by number; @param today the day from which a story counts */
    DemoCases(Function<String, DemoApi> as, IntFunction<String> firms, LocalDate today) {
        this.as = as;
        this.firms = firms;
        this.today = today;
    }

    void play(JsonNode story) {
        var title = story.get("title").asText();
        var facts = new ObjectMapper().createObjectNode();
        facts.put("enterpriseId", firms.apply(story.get("firm").asInt()));
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
        var path = step.path("path").asText("/transitions");
        if (path.contains(LINK)) {
            return answer(api, path, name, step, last);
        }
        if (path.contains(LAST)) {
            var at = path.startsWith("/supervision-orders") ? path : issue + path;
            return api.change(
                    at.replace(LAST, last.get("id").asText()),
                    name,
                    body(step),
                    last.get("version").asLong());
        }
        // the office always sees it; a department that has handed it back does not, when an attempt is repeated
        var seen = as.apply("dispatcher").get(issue).get("version").asLong();
        return api.change(issue + path, name, body(step), seen);
    }

    /** A link is shown once: a repeated attempt has none and leaves it at that. */
    private JsonNode answer(DemoApi api, String path, String name, JsonNode step, JsonNode last) {
        var url = last.path("confirmationUrl").asText("");
        var token = url.substring(url.lastIndexOf('/') + 1);
        return token.isEmpty() ? last : api.post(path.replace(LINK, token), name, body(step));
    }

    private JsonNode body(JsonNode step) {
        var body = (ObjectNode) step.get("body").deepCopy();
        step.path("inDays")
                .properties()
                .forEach(day -> body.put(
                        day.getKey(), today.plusDays(day.getValue().asInt()).toString()));
        return body;
    }
}
