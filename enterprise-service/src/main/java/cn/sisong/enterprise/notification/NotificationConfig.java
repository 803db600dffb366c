package cn.sisong.enterprise.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** By which means people can be told; none unless the operator sets it up. */
@ConfigMapping(prefix = "sisong.notify")
interface NotificationConfig {
    /** Whether mail may be sent; the server is set by quarkus.mailer.*. */
    @WithDefault("false")
    boolean email();

    /** Group robots by the name under which people choose them. */
    Map<String, Webhook> webhooks();

    /** How long a receiver may take to answer. */
    @WithDefault("10S")
    Duration timeout();

    /** How long a process keeps a delivery to itself before another may try. */
    @WithDefault("2M")
    Duration lease();

    /** A WeCom or DingTalk group robot. */
    interface Webhook {
        /** WECOM or DINGTALK. */
        ChannelKind kind();

        /** The robot's address with its key: a secret, given by the environment only. */
        URI url();

        /** The robot's signing secret, if it has one (DingTalk). */
        Optional<String> secret();
    }
}
