package cn.sisong.enterprise.issue;

import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.attachment.AttachmentView;
import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.sla.Complexity;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What leaves of an issue by HTTP. */
public final class IssueViews {
    private IssueViews() {}

    /** Something by id and name. */
    public record Named(String id, String name) {
        public static Named of(Object id, String name) {
            return id == null ? null : new Named(id.toString(), name);
        }
    }

    /** The firm of an issue. */
    public record Firm(
            UUID id, String name, @Schema(nullable = true) String creditCode) {
        static Firm of(UUID id, String name, String creditCode) {
            return id == null ? null : new Firm(id, name, creditCode);
        }
    }

    /** A firm that is only described. */
    public record FirmHint(
            String name, @Schema(nullable = true) String creditCode) {
        static FirmHint of(Issues.Row row) {
            return row.hintName() == null ? null : new FirmHint(row.hintName(), row.hintCode());
        }
    }

    /** Which version of which policy the deadlines come from. */
    public record Policy(String code, int version) {}

    /** An issue in a list. */
    public record IssueSummary(
            UUID id,
            long version,
            String number,
            IssueState state,
            Category category,
            String title,
            Urgency urgency,
            @Schema(nullable = true) Resolution resolution,
            @Schema(nullable = true) Firm enterprise,

            @Schema(nullable = true, description = "待匹配时手写的企业")
            FirmHint firmHint,

            @Schema(nullable = true) UUID visitId,
            @Schema(nullable = true) Named department,

            @Schema(nullable = true, description = "办结期限;交办前为交办期限。已转办等候对方答复的、已办结的没有")
            Instant dueAt,

            @Schema(nullable = true) LocalDate nextReplyOn,
            Light light,
            Instant createdAt,
            MarksView marks,
            Source source)
            implements Versioned {}

    /** An issue with everything about it but its timeline. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record IssueView(
            UUID id,
            long version,
            String number,
            IssueState state,
            Category category,
            String title,
            String description,
            Urgency urgency,
            @Schema(description = "复杂程度;办结时限随之不同") Complexity complexity,
            @Schema(nullable = true) Resolution resolution,
            @Schema(nullable = true) Firm enterprise,

            @Schema(nullable = true, description = "旧台账中没有找到的企业,事后匹配")
            FirmHint firmHint,

            @Schema(nullable = true) UUID visitId,
            @Schema(nullable = true) Named department,

            @Schema(nullable = true, description = "承办单位内的责任人")
            String responsible,

            Source source,
            @Schema(nullable = true) String sourceSystem,
            @Schema(nullable = true) String sourceNumber,

            @Schema(nullable = true, description = "联系人;号码隐去中间四位,有办理职责者读取诉求时除外")
            String contact,

            @Schema(nullable = true) Instant receivedAt,
            Instant createdAt,
            @Schema(nullable = true) LocalDate nextReplyOn,
            @Schema(nullable = true) UUID mergedInto,

            @Schema(nullable = true, description = "不予受理时企业应走的渠道")
            RejectionChannel channel,

            @Schema(nullable = true, description = "退回单位建议改派的单位")
            Named proposedDepartment,

            @Schema(nullable = true, description = "办结期限;交办前为交办期限。已转办等候对方答复的、已办结的没有")
            Instant dueAt,

            List<Deadlines.Deadline> deadlines,
            Light light,
            Policy slaPolicy,
            Named raisedBy,
            List<AttachmentView> attachments,
            MarksView marks,

            @Schema(nullable = true, description = "企业确认链接,只在签发它的应答中出现一次")
            String confirmationUrl)
            implements Versioned, KeptAs {

        IssueView withLink(String url) {
            return new IssueView(
                    id,
                    version,
                    number,
                    state,
                    category,
                    title,
                    description,
                    urgency,
                    complexity,
                    resolution,
                    enterprise,
                    firmHint,
                    visitId,
                    department,
                    responsible,
                    source,
                    sourceSystem,
                    sourceNumber,
                    contact,
                    receivedAt,
                    createdAt,
                    nextReplyOn,
                    mergedInto,
                    channel,
                    proposedDepartment,
                    dueAt,
                    deadlines,
                    light,
                    slaPolicy,
                    raisedBy,
                    attachments,
                    marks,
                    url);
        }

        /** The link is shown once: what is kept for a replay is without it. */
        @Override
        public Object kept() {
            return withLink(null);
        }
    }

    /** One line of the timeline. */
    public record TimelineEntry(
            long seq,
            String type,
            String label,
            @Schema(nullable = true) IssueState from,
            IssueState to,
            Instant happenedAt,
            String actorName,
            String actorKind,
            @Schema(nullable = true) String departmentName,

            @Schema(nullable = true, description = "暂停计时的原因")
            String reason,

            @Schema(nullable = true) String comment,
            @Schema(nullable = true) LocalDate nextReplyOn) {

        TimelineEntry masked() {
            return new TimelineEntry(
                    seq,
                    type,
                    label,
                    from,
                    to,
                    happenedAt,
                    actorName,
                    actorKind,
                    departmentName,
                    reason,
                    Mask.telephones(comment),
                    nextReplyOn);
        }
    }

    /** Where the issue may go for this caller, and where not, with the reason. */
    public record Transitions(List<Allowed> allowed, List<Refused> refused) {
        /** A step that is open; {@code needs} names the fields that it must carry. */
        public record Allowed(IssueState to, String label, List<String> needs) {}

        /** A step that is not. */
        public record Refused(IssueState to, String label, String reason) {}
    }

    /** The deadlines as if the issue were dispatched now. */
    public record Preview(List<Deadlines.Deadline> deadlines) {}
}
