package cn.sisong.e2e.people;

import cn.sisong.e2e.Json;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Someone who calls the API, with the headers that every kind of call needs. */
public abstract class Caller {

    /** Sends bytes as they are, anything else as JSON; a null body means none. */
    public abstract Answer call(String method, String path, Map<String, String> headers, Object body);

    public Answer get(String path) {
        return call("GET", path, Map.of(), null);
    }

    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String key) {
        return call("POST", path, Map.of("Idempotency-Key", key), body);
    }

    /** A change of what was just read. */
    public Answer post(String path, Object body, Answer read) {
        var headers = new HashMap<String, String>();
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        headers.put("If-Match", read.etag());
        return call("POST", path, headers, body);
    }

    public Answer upload(String path, String mediaType, byte[] bytes) {
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Content-Type", mediaType);
        return call("POST", path, headers, bytes);
    }

    /** One step in the life of an issue, a guarantee application or a project. */
    public Answer step(String resource, Object... step) {
        return post(resource + "/transitions", Json.object(step), get(resource).expect(200));
    }

    /** Follows the cursor to the last page. */
    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var separator = path.contains("?") ? "&" : "?";
            var page = get(path + (cursor.isEmpty() ? "" : separator + "cursor=" + cursor))
                    .expect(200)
                    .json();
            page.get("items").forEach(items::add);
            cursor = page.get("page").path("nextCursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return items;
    }

    static String contentType(Object body) {
        return body instanceof byte[] ? "application/octet-stream" : "application/json";
    }
}
