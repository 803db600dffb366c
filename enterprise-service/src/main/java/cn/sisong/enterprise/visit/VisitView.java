package cn.sisong.enterprise.visit;

import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.attachment.AttachmentView;
import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.issue.IssueViews.Firm;
import cn.sisong.enterprise.issue.IssueViews.IssueSummary;
import cn.sisong.enterprise.visit.EditView.FieldConflict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A visit with its sends and issues; attachments and conflicts only when one visit is read. */
public record VisitView(
        UUID id,
        long version,
        VisitState state,
        Matching matching,
        @Schema(nullable = true) Firm enterprise,
        @Schema(nullable = true) VisitForm.FirmHint firmHint,
        @Schema(nullable = true) LocalDate plannedOn,
        @Schema(nullable = true) String purpose,
        @Schema(nullable = true) Instant startedAt,
        boolean clockAdjusted,
        @Schema(nullable = true) VisitMode mode,
        List<Send> sends,
        @Schema(nullable = true) String note,
        @Schema(nullable = true) String interviewee,
        @Schema(nullable = true) String companions,
        @Schema(nullable = true) String onBehalfOf,
        Author author,
        @Schema(description = "由四送一服办安排给专班,专班中谁去都可以") boolean forForce,
        @Schema(nullable = true) UUID taskForceId,

        @Schema(nullable = true, description = "未成行或作废时:由谁、为什么、企业希望改到哪天")
        Ended ended,

        List<String> methods,
        List<ServiceResult> results,
        List<AnswerView> answers,
        List<JoinerView> joiners,
        List<IssueSummary> issues,
        @Schema(description = "带去的政策") List<BroughtPolicies.Brought> policies,
        List<AttachmentView> attachments,
        @Schema(description = "在两处同时修改、尚未有人核对的内容") List<FieldConflict> conflicts,

        @Schema(description = "刚提交的回访中没有计入的:该企业此前一个月内已回访过。只在提交的应答中给出")
        List<UUID> rechecksLeftOut)
        implements Versioned, KeptAs {

    /** Who wrote it down. */
    public record Author(String subject, String name) {}

    /** Why a planned visit did not take place, or a done one counts no longer. */
    public record Ended(
            Visit.EndedBy by,
            @Schema(nullable = true) String comment,
            @Schema(nullable = true) LocalDate proposedOn) {}

    static VisitView of(Visit visit, Firm firm, Hung hung) {
        return new VisitView(
                visit.id,
                visit.version,
                visit.state,
                visit.matching,
                firm,
                visit.hintName == null ? null : new VisitForm.FirmHint(visit.hintName, visit.hintCode),
                visit.plannedOn,
                visit.purpose,
                visit.startedAt,
                visit.clockAdjusted,
                visit.mode,
                visit.sends.stream().sorted(Comparator.comparing(Send::kind)).toList(),
                visit.note,
                visit.interviewee,
                visit.companions,
                visit.onBehalfOf,
                new Author(visit.authorSubject, visit.authorName),
                visit.forForce,
                visit.taskForceId,
                visit.endedBy == null ? null : new Ended(visit.endedBy, visit.endComment, visit.proposedOn),
                visit.methods.stream().sorted().toList(),
                visit.results.stream()
                        .sorted(Comparator.comparing(ServiceResult::kind))
                        .toList(),
                hung.answers(),
                hung.joiners(),
                hung.issues(),
                hung.policies(),
                hung.attachments(),
                hung.conflicts(),
                visit.leftOut);
    }

    /** For lists, for whoever has no part in it, and for repetitions: the words without anybody's number. */
    VisitView masked() {
        return new VisitView(
                id,
                version,
                state,
                matching,
                enterprise,
                firmHint,
                plannedOn,
                Mask.telephones(purpose),
                startedAt,
                clockAdjusted,
                mode,
                sends.stream()
                        .map(send -> new Send(send.kind(), Mask.telephones(send.note())))
                        .toList(),
                Mask.telephones(note),
                Mask.text(interviewee),
                Mask.text(companions),
                onBehalfOf,
                author,
                forForce,
                taskForceId,
                ended == null ? null : new Ended(ended.by(), Mask.telephones(ended.comment()), ended.proposedOn()),
                methods,
                results.stream()
                        .map(result ->
                                new ServiceResult(result.kind(), result.quantity(), Mask.telephones(result.note())))
                        .toList(),
                answers.stream().map(AnswerView::masked).toList(),
                joiners,
                issues,
                policies,
                attachments,
                conflicts.stream().map(FieldConflict::masked).toList(),
                rechecksLeftOut);
    }

    @Override
    public Object kept() {
        return masked();
    }

    /** What hangs on a visit. */
    record Hung(
            List<AnswerView> answers,
            List<JoinerView> joiners,
            List<IssueSummary> issues,
            List<BroughtPolicies.Brought> policies,
            List<AttachmentView> attachments,
            List<FieldConflict> conflicts) {}
}
