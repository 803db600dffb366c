package cn.sisong.enterprise.visit;

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
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows visits with what hangs on them; a page takes the same statements as a single visit. */
@ApplicationScoped
class VisitPresenter {
    private final Issues issues;
    private final IssuePresenter presenter;
    private final Attachments attachments;
    private final VisitEdits edits;
    private final BroughtPolicies brought;

    VisitPresenter(
            Issues issues,
            IssuePresenter presenter,
            Attachments attachments,
            VisitEdits edits,
            BroughtPolicies brought) {
        this.issues = issues;
        this.presenter = presenter;
        this.attachments = attachments;
        this.edits = edits;
        this.brought = brought;
    }

    VisitView one(Visits.Row row) {
        var id = row.visit().id;
        return view(
                row,
                presenter.summaries(issues.ofVisits(List.of(id))),
                brought.of(List.of(id)).getOrDefault(id, List.of()),
                attachments.ofVisit(id),
                edits.conflicts(row.visit()));
    }

    List<VisitView> all(List<Visits.Row> rows) {
        var ids = rows.stream().map(row -> row.visit().id).toList();
        var raised = presenter.summaries(issues.ofVisits(ids)).stream()
                .collect(Collectors.groupingBy(IssueSummary::visitId));
        var policies = brought.of(ids);
        return rows.stream()
                .map(row -> view(
                        row,
                        raised.getOrDefault(row.visit().id, List.of()),
                        policies.getOrDefault(row.visit().id, List.of()),
                        List.of(),
                        List.of()))
                .toList();
    }

    private static VisitView view(
            Visits.Row row,
            List<IssueSummary> raised,
            List<Brought> policies,
            List<AttachmentView> files,
            List<FieldConflict> conflicts) {
        UUID firm = row.visit().enterpriseId;
        return VisitView.of(
                row.visit(),
                firm == null ? null : new Firm(firm, row.firmName(), row.firmCode()),
                raised,
                policies,
                files,
                conflicts);
    }
}
