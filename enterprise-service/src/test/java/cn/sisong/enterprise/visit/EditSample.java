package cn.sisong.enterprise.visit;

import cn.sisong.enterprise.Sample;
import io.restassured.response.Response;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import static cn.sisong.enterprise.Sample.BASE;

/** A visit that is done, and changes of its fields as devices send them. */
final class EditSample {
    static final String AUTHOR = "edit-author";

    private EditSample() {}

    static UUID visit(UUID firm) {
        return visit(AUTHOR, firm);
    }

    static UUID visit(String author, UUID firm) {
        var id = UUID.randomUUID();
        Sample.member(author)
                .header("If-None-Match", "*")
                .body(form(firm, "原记录"))
                .put(BASE + "/visits/" + id)
                .then()
                .statusCode(201);
        return id;
    }

    static Map<String, Object> form(UUID firm, String note) {
        return Map.of(
                "enterpriseId",
                firm,
                "mode",
                "ON_SITE",
                "startedAt",
                "2026-03-02T01:00:00Z",
                "note",
                note,
                "sends",
                List.of(Map.of("kind", "IDEA"), Map.of("kind", "FACTOR")));
    }

    static Map<String, Object> edit(String device, String field, String value, String capturedAt) {
        return edit(device, 0, field, value, capturedAt);
    }

    static Map<String, Object> edit(String device, long base, String field, String value, String capturedAt) {
        var change = Sample.map("id", UUID.randomUUID(), "field", field, "value", value, "capturedAt", capturedAt);
        return Sample.map("device", device, "baseVersion", base, "changes", List.of(change));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> change(Map<String, Object> edit) {
        return ((List<Map<String, Object>>) edit.get("changes")).get(0);
    }

    /** The same edit for another visit. */
    static Map<String, Object> renewed(Map<String, Object> edit) {
        var change = new HashMap<>(change(edit));
        change.put("id", UUID.randomUUID());
        return Sample.map(
                "device", edit.get("device"), "baseVersion", edit.get("baseVersion"), "changes", List.of(change));
    }

    static Response post(String member, UUID visit, Map<String, Object> edit) {
        return Sample.tryPost(Sample.member(member), "/visits/" + visit + "/edits", edit);
    }

    static Response read(UUID visit) {
        return Sample.member(AUTHOR).get(BASE + "/visits/" + visit);
    }

    /** What is said of a visit in the end, one time for each order in which the edits can come. */
    static Set<Object> ends(UUID firm, List<Map<String, Object>> sent, String... members) {
        var ends = new HashSet<Object>();
        for (var order : FieldMergeTest.orders(sent)) {
            var visit = visit(firm);
            order.forEach(edit -> post(AUTHOR, visit, renewed(edit)).then().statusCode(200));
            var now = read(visit);
            ends.add(Stream.of(members).map(now::<Object>path).toList());
        }
        return ends;
    }
}
