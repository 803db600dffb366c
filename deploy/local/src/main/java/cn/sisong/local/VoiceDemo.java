package cn.sisong.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;

/** A firm that speaks for itself in the demonstration: a park's code, a firm's code, and an issue raised by the latter. */
final class VoiceDemo {

    /** The service takes no form that was filled in faster than anybody could. */
    private static final Duration FILLING = Duration.ofSeconds(5);

    private final DemoApi dispatcher;
    private final String firm;
    private String code;
    private String ticket;
    private Instant opened;

    VoiceDemo(DemoApi dispatcher, String firm) {
        this.dispatcher = dispatcher;
        this.firm = firm;
    }

    /** Issues the codes and opens the form. A code is shown once: a repeated attempt has none and leaves it at that. */
    void open() {
        dispatcher.post("/voice-codes", "park", object().put("areaCode", "341282"));
        var url = dispatcher
                .post("/voice-codes", "firm", object().put("enterpriseId", firm))
                .path("url");
        if (url.isTextual()) {
            code = "/voices/" + url.asText().substring("/s/".length());
            ticket = dispatcher.get(code).path("ticket").asText();
            opened = Instant.now();
        }
    }

    /** Sends what the firm has to say. */
    void send() throws InterruptedException {
        if (code == null) {
            return;
        }
        var left = Duration.between(Instant.now(), opened.plus(FILLING));
        Thread.sleep(Math.max(0, left.toMillis()));
        dispatcher.post(code, "issue", words());
    }

    private JsonNode words() {
        return object().put("ticket", ticket)
                .put("category", "UTILITIES")
                .put("title", "厂区夜间电压不稳")
                .put("description", "最近两周夜里 11 点后电压波动,注塑机停过三次。")
                .put("contactName", "何厂长")
                .put("contactPhone", "13800005678");
    }

    private static ObjectNode object() {
        return new ObjectMapper().createObjectNode();
    }
}
