package cn.sisong.enterprise.notification;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.notification.Channel.Message;
import cn.sisong.enterprise.notification.Channel.Undelivered;
import io.quarkus.mailer.Mailer;
import io.quarkus.mailer.MailerName;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** By the real mailer to a server on this machine; the other tests look into a box in memory. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(SmtpReceiver.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailChannelTest {
    @Inject
    @MailerName("local")
    Mailer mailer;

    @Inject
    NotificationConfig config;

    BlockingQueue<List<String>> mails;

    @Test
    void hands_recipient_subject_and_text_to_the_mail_server() throws Undelivered, InterruptedException {
        new EmailChannel(mailer, config)
                .send(new Message("delivery-1", "someone@example.com", "【四送】新交办 WT-2026-000001", "缺熟练工人\n请抓紧办理"));
        var mail = mails.poll(10, TimeUnit.SECONDS);
        assertThat(mail)
                .contains(
                        "RCPT TO:<someone@example.com>", "To: someone@example.com", "Message-ID: <delivery-1@sisong>");
        assertThat(subject(mail)).isEqualTo("【四送】新交办 WT-2026-000001");
        assertThat(text(mail)).containsExactly("缺熟练工人", "请抓紧办理");
    }

    /** The words of the header, which may be folded into several lines. */
    private static String subject(List<String> mail) {
        var words = Pattern.compile("=\\?UTF-8\\?Q\\?(.*?)\\?=").matcher(String.join("\n", mail));
        return quoted(words.results().map(word -> word.group(1)).collect(Collectors.joining()))
                .replace('_', ' ');
    }

    private static List<String> text(List<String> mail) {
        return mail.subList(mail.indexOf("") + 1, mail.size()).stream()
                .map(EmailChannelTest::quoted)
                .toList();
    }

    /** Quoted-printable is what an address in a browser does, with another sign. */
    private static String quoted(String text) {
        return URLDecoder.decode(text.replace('=', '%'), StandardCharsets.UTF_8);
    }
}
