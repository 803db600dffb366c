package cn.sisong.enterprise.supervision;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.document.Html;
import cn.sisong.enterprise.document.Paper;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;

/** 督办单 on paper: the order that was asked for, or the newest of an issue. */
@ApplicationScoped
class OrderPaper implements Paper {
    private final SupervisionOrders orders;

    OrderPaper(SupervisionOrders orders) {
        this.orders = orders;
    }

    @Override
    public String kind() {
        return "supervision-order";
    }

    @Override
    public String title() {
        return "督办单";
    }

    @Override
    public void requireReady(Facts facts) {
        order(facts);
    }

    @Override
    public String addressee(Facts facts) {
        return facts.issue().department() == null
                ? "四送一服工作办公室"
                : facts.issue().department().name();
    }

    @Override
    public String signer(String office) {
        return "督导组";
    }

    @Override
    public boolean isOneOfSeveral() {
        return true;
    }

    @Override
    public String body(Facts facts) {
        var order = order(facts);
        var issue = facts.issue();
        return "<p>下列企业诉求由你单位办理。现予督办,请于" + Html.date(order.answerBy) + "前书面答复。</p>\n<table>\n"
                + Html.row("督办单号", order.number)
                + Html.row("下达日期", Html.date(dated(facts)))
                + Html.row("诉求编号", issue.number())
                + Html.row("企业名称", facts.firm().name())
                + Html.row("诉求事项", issue.title())
                + Html.row("督办要求", order.text)
                + Html.row("单位答复", order.answer)
                + Html.row("督导组意见", order.conclusion)
                + "</table>\n";
    }

    @Override
    public Instant dated(Facts facts) {
        return order(facts).issuedAt;
    }

    private SupervisionOrder order(Facts facts) {
        var issue = facts.issue().id();
        if (facts.orderId() != null) {
            return orders.ofIssue(issue, facts.orderId())
                    .orElseThrow(() -> Refusal.notFound(Text.of("督办单", "supervision order")));
        }
        return orders.newest(issue)
                .orElseThrow(() -> Refusal.rule(
                        "not-supervised", "", Text.of("诉求没有督办单", "There is no supervision order of this issue")));
    }
}
