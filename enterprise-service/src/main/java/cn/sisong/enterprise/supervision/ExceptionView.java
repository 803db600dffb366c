package cn.sisong.enterprise.supervision;

import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.issue.IssueViews.Named;
import cn.sisong.enterprise.sla.WorkCalendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

/** An exception with its reason in words. */
public record ExceptionView(
        ExceptionKind kind,
        UUID id,
        @Schema(description = "诉求编号;未走访企业为统一社会信用代码") String number,
        String title,
        @Schema(nullable = true) String enterpriseName,
        @Schema(nullable = true) Named department,
        @Schema(nullable = true) IssueState state,
        @Schema(description = "从哪一天起:到期日、再答复日、提级日、包联日或登记日") LocalDate since,
        @Schema(description = "为什么列出") String reason,
        String url) {

    static ExceptionView of(ExceptionKind kind, ExceptionRow row, LocalDate today, WorkCalendar calendar) {
        var since =
                switch (kind) {
                    case OVERDUE -> row.lateSince(today);
                    case PENDING_LATE -> row.nextReplyOn();
                    case NEVER_VISITED -> row.caredSince();
                    case ESCALATED ->
                        row.escalatedAt().atZone(BusinessClock.ZONE).toLocalDate();
                    case RETURNED_OFTEN, SECOND_REOPEN ->
                        row.createdAt().atZone(BusinessClock.ZONE).toLocalDate();
                };
        var days = calendar.workingDaysBetween(since, today);
        var reason =
                switch (kind) {
                    case OVERDUE -> row.lateIn(today) + (days == 0 ? "已过期限" : "超期 " + days + " 个工作日");
                    case PENDING_LATE -> "应于 " + since + " 前再答复,已过 " + days + " 个工作日";
                    case NEVER_VISITED -> "包联 " + days + " 个工作日以来没有走访";
                    case ESCALATED -> "提级至" + row.escalationLevel().label();
                    case RETURNED_OFTEN -> "退回 " + row.returns() + " 次";
                    case SECOND_REOPEN -> "重新办理 " + row.reopenings() + " 次";
                };
        return new ExceptionView(
                kind,
                row.id(),
                row.number(),
                Mask.telephones(row.title()),
                row.firmName(),
                Named.of(row.departmentId(), row.departmentName()),
                row.state(),
                since,
                reason,
                (kind.isOfFirm() ? "/firms/" : "/issues/") + row.id());
    }
}
