package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.Scopes;
import cn.sisong.enterprise.attachment.AttachmentView;
import cn.sisong.enterprise.attachment.Attachments;
import cn.sisong.enterprise.issue.IssuePresenter;
import cn.sisong.enterprise.issue.IssueViews.Firm;
import cn.sisong.enterprise.issue.IssueViews.IssueSummary;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.visit.BroughtPolicies.Brought;
import cn.sisong.enterprise.visit.EditView.FieldConflict;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows visits with what hangs on them; a page takes the same statements as a single visit. */
@ApplicationScoped
class VisitPresenter {
    private final Issues issues;
    private final IssuePresenter presenter;
    private final Attachments attachments;
    private final Answers answers;
    private final Joiners joiners;
    private final VisitEdits edits;
    private final BroughtPolicies brought;
    private final Scopes scopes;

    VisitPresenter(
            Issues issues,
            IssuePresenter presenter,
            Attachments attachments,
            Answers answers,
            Joiners joiners,
            VisitEdits edits,
            BroughtPolicies brought,
            Scopes scopes) {
        this.issues = issues;
        this.presenter = presenter;
        this.attachments = attachments;
        this.answers = answers;
        this.joiners = joiners;
        this.edits = edits;
        this.brought = brought;
        this.scopes = scopes;
    }

    VisitView one(Visits.Row row) {
        var view = all(List.of(row), attachments.ofVisit(row.visit().id), edits.conflicts(row.visit()))
                .get(0);
        return row.visit().showsNumbers(scopes.current()) ? view : view.masked();
    }

    /** Numbers in bulk are for nobody; they are read one visit at a time. */
    List<VisitView> all(List<Visits.Row> rows) {
        return all(rows, List.of(), List.of()).stream().map(VisitView::masked).toList();
    }

    private List<VisitView> all(List<Visits.Row> rows, List<AttachmentView> files, List<FieldConflict> conflicts) {
        var ids = rows.stream().map(row -> row.visit().id).toList();
        var raised = by(presenter.summaries(issues.ofVisits(ids)), IssueSummary::visitId);
        var given = by(answers.ofVisits(ids), AnswerView::visitId);
        var along = by(joiners.ofVisits(ids), JoinerView::visitId);
        var policies = brought.of(ids);
        return rows.stream()
                .map(row -> view(row, row.visit().id, raised, given, along, policies, files, conflicts))
                .toList();
    }

    private VisitView view(
            Visits.Row row,
            UUID id,
            Map<UUID, List<IssueSummary>> raised,
            Map<UUID, List<AnswerView>> given,
            Map<UUID, List<JoinerView>> along,
            Map<UUID, List<Brought>> policies,
            List<AttachmentView> files,
            List<FieldConflict> conflicts) {
        var hung = new VisitView.Hung(
                given.getOrDefault(id, List.of()),
                along.getOrDefault(id, List.of()),
                raised.getOrDefault(id, List.of()),
                policies.getOrDefault(id, List.of()),
                files,
                conflicts);
        UUID firm = row.visit().enterpriseId;
        return VisitView.of(row.visit(), firm == null ? null : new Firm(firm, row.firmName(), row.firmCode()), hung);
    }

    private static <T> Map<UUID, List<T>> by(List<T> items, Function<T, UUID> visit) {
        return items.stream().collect(Collectors.groupingBy(visit));
    }
}
