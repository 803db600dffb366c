package cn.sisong.enterprise.document;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.document.Paper.Facts;
import cn.sisong.enterprise.issue.ContactReads;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssuePresenter;
import cn.sisong.enterprise.issue.Spoken;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.List;

/** Chooses the paper and fills it. */
@ApplicationScoped
class Papers {
    private final List<Paper> kinds;
    private final IssuePresenter presenter;
    private final ContactReads reads;
    private final Spoken spoken;
    private final DocumentConfig config;
    private final Clock clock;

    Papers(
            @All List<Paper> kinds,
            IssuePresenter presenter,
            ContactReads reads,
            Spoken spoken,
            DocumentConfig config,
            Clock clock) {
        this.kinds = kinds;
        this.presenter = presenter;
        this.reads = reads;
        this.spoken = spoken;
        this.config = config;
        this.clock = clock;
    }

    String print(DataScope scope, Issue issue, String kind) {
        var paper = kinds.stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Text.of("文书", "document")));
        var dispatch = spoken.lastDispatch(issue);
        var facts = new Facts(
                presenter.full(scope, issue),
                Days.today(clock),
                dispatch.map(Spoken.Word::text).orElse(""),
                dispatch.map(word -> word.at().atZone(BusinessClock.ZONE).toLocalDate())
                        .orElse(null),
                spoken.releasedReply(issue).map(Spoken.Word::text).orElse(""));
        paper.requireReady(facts);
        var page = Layout.page(paper, facts, config.office());
        if (paper.showsContact()) {
            reads.of(facts.issue());
        }
        return page;
    }
}
