package cn.sisong.enterprise.document;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.document.Paper.Facts;
import cn.sisong.enterprise.issue.ContactReads;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssuePresenter;
import cn.sisong.enterprise.issue.Spoken;
import cn.sisong.enterprise.joint.CoHandlings;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Chooses the paper and fills it. */
@ApplicationScoped
class Papers {
    private final List<Paper> kinds;
    private final IssuePresenter presenter;
    private final PaperFirms firms;
    private final ContactReads reads;
    private final Spoken spoken;
    private final CoHandlings parts;
    private final DocumentConfig config;

    Papers(
            @All List<Paper> kinds,
            IssuePresenter presenter,
            PaperFirms firms,
            ContactReads reads,
            Spoken spoken,
            CoHandlings parts,
            DocumentConfig config) {
        this.kinds = kinds;
        this.presenter = presenter;
        this.firms = firms;
        this.reads = reads;
        this.spoken = spoken;
        this.parts = parts;
        this.config = config;
    }

    String print(DataScope scope, Issue issue, String kind, UUID orderId) {
        var paper = kinds.stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Text.of("文书", "document")));
        if (orderId != null && !paper.isOneOfSeveral()) {
            throw Refusal.invalid(
                    "not-used",
                    "orderId",
                    Text.of("只有督办单可以指定 orderId", "Only a supervision order is chosen by orderId"));
        }
        var view = presenter.full(scope, issue);
        var facts = new Facts(
                view,
                firms.of(view),
                parts.helpers(issue.id()),
                spoken.lastDispatch(issue).orElse(null),
                spoken.releasedReply(issue).orElse(null),
                orderId);
        paper.requireReady(facts);
        var page = Layout.page(paper, facts, config.office());
        if (paper.showsContact()) {
            reads.of(view);
        }
        return page;
    }
}
