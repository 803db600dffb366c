package cn.sisong.enterprise;

import cn.sisong.common.testing.ServedContract.Operation;
import cn.sisong.common.testing.Trials;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every operation of the contract that writes, each sent with the version of what it changes. */
final class Writes {
    private static final List<String> ORDER = List.of("POST", "PUT", "PATCH", "DELETE");

    private final Trials trials;
    private final String token;
    private final List<String> refused = new ArrayList<>();
    private int done;

    Writes(Trials trials, String token) {
        this.trials = trials;
        this.token = token;
    }

    /** What makes rows first, what takes them away last. */
    List<Operation> operations() {
        return trials.contract().operations().stream()
                .filter(operation -> ORDER.contains(operation.method()) && !operation.isAnonymous())
                .sorted(Comparator.comparing(operation -> ORDER.indexOf(operation.method())))
                .toList();
    }

    /** Sends it twice at once, each time with the version that was read before; answers the statuses. */
    List<Integer> atOnce(Operation write) throws InterruptedException {
        var headers = Map.of("If-Match", tag(trials.path(write)));
        return Race.together(2, () -> trials.send(write, person(), headers).statusCode());
    }

    /** Does it; answers the request's id where it was done and is no repetition. */
    Optional<String> done(Operation write) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        if (write.hasParameter("header", "If-Match")) {
            headers.put("If-Match", tag(trials.path(write)));
        }
        var answer = trials.send(write, person(), headers);
        if (answer.statusCode() >= 300) {
            refused.add(write.name() + " " + answer.statusCode());
            return Optional.empty();
        }
        done++;
        return Optional.of(answer.header("X-Request-Id"));
    }

    /** Of the path itself, or of what it lies below. */
    private String tag(String path) {
        for (var at = path; at.length() > Sample.BASE.length(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (trials.contract().find("GET", at).isPresent()) {
                var tag = person().get(at).header("ETag");
                if (tag != null) {
                    return tag;
                }
            }
        }
        return "\"v0\"";
    }

    private RequestSpecification person() {
        return RestAssured.given().auth().oauth2(token);
    }

    int doneCount() {
        return done;
    }

    List<String> refused() {
        return refused;
    }
}
