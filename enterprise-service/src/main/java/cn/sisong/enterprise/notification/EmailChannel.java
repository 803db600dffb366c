package cn.sisong.enterprise.notification;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.regex.Pattern;

/** E-mail by the operator's server. */
@ApplicationScoped
class EmailChannel implements Channel {
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,120}\\.[A-Za-z]{2,20}");

    private final Mailer mailer;
    private final NotificationConfig config;

    EmailChannel(Mailer mailer, NotificationConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public boolean reaches(String address) {
        return config.email() && ADDRESS.matcher(address).matches();
    }

    @Override
    public void send(Message message) throws Undelivered {
        try {
            mailer.send(Mail.withText(message.address(), message.subject(), message.text())
                    .addHeader("Message-ID", "<" + message.id() + "@sisong>"));
        } catch (RuntimeException refused) {
            throw new Undelivered("邮件服务器没有接受:" + refused.getClass().getSimpleName());
        }
    }
}
