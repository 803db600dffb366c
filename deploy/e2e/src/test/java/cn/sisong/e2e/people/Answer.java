package cn.sisong.e2e.people;

import cn.sisong.e2e.Json;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What came back. */
public record Answer(String call, int status, Map<String, String> headers, String text) {

    /** Fails with the whole answer when the status is another. */
    public Answer expect(int expected) {
        assertThat(status).as("%s%n%s", call, text).isEqualTo(expected);
        return this;
    }

    public JsonNode json() {
        return Json.read(text);
    }

    public String id() {
        return json().get("id").asText();
    }

    /** By its name in lower case. */
    public String header(String name) {
        return headers.get(name);
    }

    public String etag() {
        return header("etag");
    }
}
