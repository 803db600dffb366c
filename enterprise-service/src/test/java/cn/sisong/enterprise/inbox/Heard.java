package cn.sisong.enterprise.inbox;

import io.restassured.specification.RequestSpecification;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;

/** What somebody's inbox says, newest first. */
public final class Heard {
    private Heard() {}

    public static List<String> of(RequestSpecification who, UUID issue) {
        return about(who, "issueId", issue).stream()
                .map(item -> (String) item.get("kind"))
                .toList();
    }

    /** @param about the member that says what an item is about: issueId, enterpriseId or visitId */
    public static List<Map<String, Object>> about(RequestSpecification who, String about, UUID id) {
        return who.queryParam("limit", 200)
                .get(BASE + "/inbox")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it." + about + " == '" + id + "' }");
    }
}
