package cn.sisong.enterprise.document;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;

/** 答复函: what the firm is told, once the office has let the reply out. */
@ApplicationScoped
class ReplyLetter implements Paper {

    @Override
    public String kind() {
        return "reply-letter";
    }

    @Override
    public String title() {
        return "关于企业诉求办理情况的答复函";
    }

    @Override
    public void requireReady(Facts facts) {
        if (facts.reply() == null) {
            throw Refusal.rule(
                    "no-reply", "", Text.of("答复尚未审核通过,没有答复函", "There is no reply that the office has let out"));
        }
    }

    @Override
    public String addressee(Facts facts) {
        return facts.firm().name().isEmpty() ? "有关企业" : facts.firm().name();
    }

    @Override
    public String body(Facts facts) {
        var issue = facts.issue();
        var received = issue.receivedAt() == null ? issue.createdAt() : issue.receivedAt();
        return "<p>贵单位" + Html.date(received) + "提出的“" + Html.text(issue.title()) + "”诉求(编号 "
                + Html.text(issue.number()) + ")收悉。经" + Html.text(unit(facts)) + "办理,现答复如下:</p>\n"
                + Html.paragraphs(facts.reply().text())
                + "<p>如对办理结果有意见,请通过企业确认链接或向我办反映。感谢贵单位对工作的支持。</p>\n";
    }

    @Override
    public Instant dated(Facts facts) {
        return facts.reply().at();
    }

    private static String unit(Facts facts) {
        return facts.issue().department() == null
                ? "有关单位"
                : facts.issue().department().name();
    }
}
