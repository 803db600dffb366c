package cn.sisong.enterprise.notification;

import jakarta.enterprise.context.ApplicationScoped;

/** A WeCom (企业微信) group robot; its key is part of the configured address. */
@ApplicationScoped
class WeComChannel implements Channel {
    private final Robot robot;
    private final NotificationConfig config;

    WeComChannel(Robot robot, NotificationConfig config) {
        this.robot = robot;
        this.config = config;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WECOM;
    }

    @Override
    public boolean reaches(String address) {
        var webhook = config.webhooks().get(address);
        return webhook != null && webhook.kind() == ChannelKind.WECOM;
    }

    @Override
    public void send(Message message) throws Undelivered {
        var webhook = config.webhooks().get(message.address());
        if (webhook == null) {
            throw new Undelivered("机器人 " + message.address() + " 已不在配置中");
        }
        robot.post(webhook.url(), message.subject() + "\n" + message.text());
    }
}
