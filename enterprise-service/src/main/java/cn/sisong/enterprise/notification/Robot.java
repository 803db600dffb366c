package cn.sisong.enterprise.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Posts a text to a group robot. WeCom and DingTalk take the same body and answer alike: {@code errcode} 0 is received. */
@ApplicationScoped
class Robot {
    private final HttpClient http;
    private final ObjectMapper json;
    private final NotificationConfig config;

    Robot(ObjectMapper json, NotificationConfig config) {
        this.json = json;
        this.config = config;
        // a robot that answers with another address is not the one that the operator named
        this.http = HttpClient.newBuilder()
                .connectTimeout(config.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    void post(URI url, String text) throws Channel.Undelivered {
        try {
            var body = json.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", text)));
            var request = HttpRequest.newBuilder(url)
                    .timeout(config.timeout())
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                    .build();
            check(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Channel.Undelivered("服务正在停止");
        } catch (IOException unreachable) {
            // the address holds the robot's key: only the kind of fault is told
            throw new Channel.Undelivered("机器人没有应答:" + unreachable.getClass().getSimpleName());
        }
    }

    private void check(HttpResponse<String> answer) throws Channel.Undelivered {
        if (answer.statusCode() != 200) {
            throw new Channel.Undelivered("机器人应答 HTTP " + answer.statusCode());
        }
        try {
            var code = json.readTree(answer.body()).path("errcode");
            if (!code.isInt() || code.intValue() != 0) {
                throw new Channel.Undelivered("机器人拒绝,errcode " + code.asText("缺失"));
            }
        } catch (JsonProcessingException notJson) {
            throw new Channel.Undelivered("机器人的应答无法识别");
        }
    }
}
