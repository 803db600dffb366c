package cn.sisong.enterprise.notification;

/** By which means people can be told. */
public enum ChannelKind {
    EMAIL("电子邮件"),
    WECOM("企业微信"),
    DINGTALK("钉钉");

    private final String label;

    ChannelKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
