package cn.sisong.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Plays calls of the public API that are written down as data, each in the name of one person. In a step {@code {name}}
 * stands for the id of what an earlier step made or found, {@code {code:7}} for the credit code of a firm, {@code
 * {subject:leader}} for an account, and {@code {day:-30}} for a day. A version that was seen is that of a named step, or a
 * number where nothing is there before.
 */
final class DemoScript {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(?::([\\w-]+))?}");

    private final Function<String, DemoApi> as;
    private final UnaryOperator<String> subjects;
    private final LocalDate today;
    private final Map<String, JsonNode> known = new HashMap<>();

    /** @param subjects of accounts; @param today the day from which days are counted */
    DemoScript(Function<String, DemoApi> as, UnaryOperator<String> subjects, LocalDate today) {
        this.as = as;
        this.subjects = subjects;
        this.today = today;
    }

    void play(JsonNode steps) {
        for (var step : steps) {
            var filled = filled(step.toString());
            // as it is written, a step is told from all others, wherever it stands
            var answer = step.has("find") ? find(filled) : send(filled, step.toString());
            if (step.has("as")) {
                known.put(step.get("as").asText(), answer);
            }
        }
    }

    String id(String name) {
        if (!known.containsKey(name)) {
            throw new IllegalStateException(name);
        }
        return known.get(name).path("id").asText();
    }

    private JsonNode find(JsonNode step) {
        var path = step.get("find").asText();
        var where = step.path("where").properties();
        for (var item : as.apply("dispatcher").get(path).path("items")) {
            if (where.stream().allMatch(field -> item.path(field.getKey()).equals(field.getValue()))) {
                return item;
            }
        }
        throw new Failure(path + ":" + step);
    }

    private JsonNode send(JsonNode step, String name) {
        var call = step.get("send").asText().split(" ", 2);
        var seen = step.has("seen") ? version(step.get("seen")) : null;
        var isFile = step.has("lines");
        var type = isFile ? "text/csv" : call[0].equals("PATCH") ? "application/merge-patch+json" : "application/json";
        var body = isFile
                ? StreamSupport.stream(step.get("lines").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("\n"))
                : step.path("body").toString();
        return as.apply(step.path("by").asText("dispatcher")).send(call[0], call[1], name, type, body, seen);
    }

    private Long version(JsonNode seen) {
        return seen.isNumber()
                ? seen.asLong()
                : known.get(seen.asText()).get("version").asLong();
    }

    private JsonNode filled(String step) {
        var text = SLOT.matcher(step).replaceAll(slot -> switch (slot.group(1)) {
            case "code" -> CreditCode.of("341282", Integer.parseInt(slot.group(2)));
            case "subject" -> subjects.apply(slot.group(2));
            case "day" -> today.plusDays(Integer.parseInt(slot.group(2))).toString();
            default -> id(slot.group(1));
        });
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
