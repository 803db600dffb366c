package cn.sisong.enterprise.document;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.issue.Deadlines;
import cn.sisong.enterprise.issue.IssueViews.IssueView;
import cn.sisong.enterprise.issue.Urgency;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;

/** 交办单: what the office gives to a department, until when. */
@ApplicationScoped
class DispatchNote implements Paper {

    @Override
    public String kind() {
        return "dispatch-note";
    }

    @Override
    public String title() {
        return "企业诉求交办单";
    }

    @Override
    public void requireReady(Facts facts) {
        if (facts.issue().department() == null || facts.dispatch() == null) {
            throw Refusal.rule("not-dispatched", "", Text.of("诉求尚未交办,没有交办单", "Not dispatched yet"));
        }
    }

    @Override
    public String addressee(Facts facts) {
        return facts.issue().department().name();
    }

    @Override
    public boolean showsContact() {
        return true;
    }

    @Override
    public String body(Facts facts) {
        var issue = facts.issue();
        return "<p>现将下列企业诉求交你单位办理,请按期办结并答复企业。</p>\n<table>\n"
                + Html.row("诉求编号", issue.number())
                + Html.row("企业名称", facts.firm().inFull())
                + Html.row("联系人", issue.contact())
                + Html.row("诉求类别", issue.category().label() + (issue.urgency() == Urgency.URGENT ? "(紧急)" : ""))
                + Html.row("诉求事项", issue.title())
                + Html.row("具体情况", issue.description())
                + Html.row("主办单位", issue.department().name())
                + Html.row("协办单位", String.join("、", facts.helpers()))
                + Html.row("责任人", issue.responsible())
                + Html.row("交办日期", Html.date(dated(facts)))
                + Html.row("签收期限", due(issue, Deadlines.Kind.SIGN))
                + Html.row("办结期限", due(issue, Deadlines.Kind.SOLVE))
                + Html.row("交办意见", facts.dispatch().text())
                + "</table>\n";
    }

    @Override
    public Instant dated(Facts facts) {
        return facts.dispatch().at();
    }

    private static String due(IssueView issue, Deadlines.Kind kind) {
        return issue.deadlines().stream()
                .filter(deadline -> deadline.kind() == kind)
                .findFirst()
                .map(deadline -> Html.date(deadline.dueDate()) + (deadline.provisional() ? "(放假安排未公布,暂定)" : ""))
                .orElse("");
    }
}
