package cn.sisong.enterprise.notification;

import jakarta.enterprise.context.ApplicationScoped;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;

/** A DingTalk (钉钉) group robot; with a secret, each message is signed with the moment of its sending. */
@ApplicationScoped
class DingTalkChannel implements Channel {
    private final Robot robot;
    private final NotificationConfig config;

    DingTalkChannel(Robot robot, NotificationConfig config) {
        this.robot = robot;
        this.config = config;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.DINGTALK;
    }

    @Override
    public boolean reaches(String address) {
        var webhook = config.webhooks().get(address);
        return webhook != null && webhook.kind() == ChannelKind.DINGTALK;
    }

    @Override
    public void send(Message message) throws Undelivered {
        var webhook = config.webhooks().get(message.address());
        if (webhook == null) {
            throw new Undelivered("机器人 " + message.address() + " 已不在配置中");
        }
        // the receiver compares with its own clock, so this is real time and not business time
        var url = webhook.secret()
                .map(secret -> signed(webhook.url(), secret, Instant.now().toEpochMilli()))
                .orElse(webhook.url());
        robot.post(url, message.subject() + "\n" + message.text());
    }

    /** Adds {@code timestamp} and {@code sign}: HMAC-SHA256 of both, keyed with the secret. */
    static URI signed(URI url, String secret, long millis) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var sign = mac.doFinal((millis + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            var separator = url.getRawQuery() == null ? "?" : "&";
            return URI.create(url + separator + "timestamp=" + millis + "&sign="
                    + URLEncoder.encode(Base64.getEncoder().encodeToString(sign), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
