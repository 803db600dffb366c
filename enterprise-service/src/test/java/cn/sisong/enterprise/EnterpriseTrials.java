package cn.sisong.enterprise;

import cn.sisong.common.testing.Tokens;
import cn.sisong.common.testing.Trials;
import cn.sisong.enterprise.recheck.RecheckSteps;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One firm of one task force, one department's issue of it, and all that hangs on them. */
final class EnterpriseTrials {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private EnterpriseTrials() {}

    static Trials of(String member, String department) {
        var name = "矩阵公司" + UUID.randomUUID();
        var firm = Sample.firm(name);
        var force = Sample.taskForce(member);
        var assignment = Sample.assign(firm, force);
        var visit = TrialRows.visit(member, firm);
        var issue = IssueTrials.of(firm, department);
        var attachment = TrialRows.attachment(issue.issue());
        var method = SharedTrials.method();
        SharedTrials.calendar();
        SharedTrials.workingHours();
        SharedTrials.channel(member);
        Supplier<Object> fresh = () -> "x" + UUID.randomUUID().toString().substring(0, 8);
        return new Trials(Sample.BASE)
                .mark(name)
                .row("/enterprises", firm)
                .row("/task-forces", force)
                .row("/assignments", assignment)
                .row("/visits", visit)
                .row("/issues", issue.issue())
                .row("/issues/{id}/confirmation-links", issue.link())
                .row("/issues/{id}/co-handlings", issue.coHandling())
                .row("/issues/{id}/extensions", issue.extension())
                .row("/issues/{id}/reply-drafts", issue.draft())
                .row("/attachments", attachment)
                .row("/jobs", TrialRows.job())
                .row("/activities", TrialRows.activity(member, firm))
                .row("/campaigns", TrialRows.campaign(firm))
                .row("/findings", TrialRows.finding(member, firm))
                .code("/campaigns/{id}/targets", firm)
                .code("/task-forces/{id}/members", TrialRows.member(force))
                .code("/visits/{id}/answers", UUID.randomUUID())
                .code("/visits/{id}/joiners", UUID.randomUUID())
                .code("/work-methods", method)
                .code("/appointments", "unknown-" + UUID.randomUUID())
                .row("/supervision-orders", TrialRows.order(issue.issue()))
                .row("/transfers", TrialRows.transfer(issue.issue()))
                .row("/policies", TrialRows.policy())
                .row("/voice-codes", TrialRows.voiceCode(firm))
                .code("/voices", "unknown-" + UUID.randomUUID())
                .code("/voice-receipts", "unknown-" + UUID.randomUUID())
                .code("/issues/{id}/documents", "dispatch-note")
                .row("/enterprises/{id}/contacts", TrialRows.contact(firm))
                .row("/enterprises/{id}/identifiers", TrialRows.identifier(firm))
                .code("/enterprises/{id}/merges", UUID.randomUUID())
                .code("/enterprises/{id}/lists", "KEY")
                .code("/official-lists", "KEY")
                .code("/jobs/{id}/quarantine", 2)
                .code("/calendars", SharedTrials.YEAR)
                .code("/working-hours", SharedTrials.HOURS_FROM)
                .code("/sla-policies", "GENERAL")
                .code("/departments", department)
                .code("/department-duties", "LABOUR")
                .code("/notifications/channels", "EMAIL")
                .code("/notifications/failures", UUID.randomUUID())
                .code("/confirmations", "unknown-" + UUID.randomUUID())
                .code("/recheck-pages", "unknown-" + UUID.randomUUID())
                .row("/enterprises/{id}/recheck-links", RecheckSteps.link(firm))
                .code("/figures", "A5")
                .query("from", "2026-01-01")
                .query("to", "2026-12-31")
                .query("name", "a.pdf")
                .query("/supervision/exceptions", "kind", "OVERDUE")
                .query("/supervision/exceptions/_export", "kind", "OVERDUE")
                .query("/enterprises/_export", "format", "csv")
                .query("/issues/_export", "format", "csv")
                .query("/policies/{id}/candidates/_export", "format", "csv")
                .query("/policies/{id}/match", "enterpriseId", firm.toString())
                .search("/enterprises", name)
                .search("/enterprises/_export", name)
                .search("/issues", name)
                .search("/issues/_export", name)
                .search("/people", "矩阵")
                .search("/policies", "矩阵政策")
                .value("enterpriseId", firm)
                .value("enterpriseIds[]", firm)
                .value("taskForceId", force)
                .value("NewIssue.enterpriseId", firm)
                .value("NewVoiceCode.enterpriseId", firm)
                .value("VisitForm.enterpriseId", firm)
                .value("VisitForm.mode", "PHONE")
                .value("VisitForm.startedAt", "2026-03-02T09:00:00+08:00")
                .value("EditForm.device", "another-device")
                .value("EditForm.baseVersion", 0)
                .value("FieldChange.field", "NOTE")
                .value("FieldChange.value", "外人")
                .value("NewTransition.to", "CLOSED")
                .value("CoHandlingAnswer.to", "CONTRIBUTED")
                .value("ExtensionDecision.to", "REFUSED")
                .value("ExtensionDecision.comment", "不同意")
                .value("SignOff.to", "SENT_BACK")
                .value("SignOff.comment", "请补充")
                .value("OrderStep.to", "ENDED")
                .value("ActivityForm.kind", "SALON")
                .value("ChannelForm.address", "matrix@example.com")
                .value("NewIndicator.employees", 10)
                .value("NewEnterprise.sameNameConfirmed", true)
                .value("NewFormerName.until", "2020-01-01")
                .value("NewFormerName.name", fresh)
                .value("NewEnterprise.creditCode", (Supplier<Object>) Sample::creditCode)
                .value("NewResumption.enterpriseId", firm)
                .value("Reading.upTo", UUID.randomUUID())
                .value("SlaTimes.contactDays", 1)
                .value("NewOfficialList.code", (Supplier<Object>) () -> "X" + SERIAL.incrementAndGet())
                .value("NewOfficialList.name", fresh)
                .value("NewSlaPolicy.code", (Supplier<Object>) () -> "X" + SERIAL.incrementAndGet())
                .value("NewSlaPolicy.urgency", "NORMAL")
                .value("Notice.days", Holidays.of(SharedTrials.YEAR))
                .value("WorkInterval.from", "08:30")
                .value("WorkInterval.to", "12:00")
                .value("NewTaskForce.name", fresh)
                .value("NewDepartment.id", fresh)
                .value("NewMethod.code", (Supplier<Object>) () -> "M" + SERIAL.incrementAndGet())
                .value("ActivityForm.kind", "SALON")
                .value("ServiceResult.kind", "LABOUR")
                .value("HandOver.effectiveOn", "2099-12-31")
                .value("ServiceResult.quantity", "1")
                .value("creditCode", (Supplier<Object>) Sample::creditCode);
    }

    /** A member of the task force and of the department, in every role that there is. */
    static String everybody(String member, String department) {
        var roles = List.of(
                "member",
                "dispatcher",
                "handler",
                "handler-reviewer",
                "supervisor",
                "leader",
                "system-admin",
                "audit-admin");
        return Tokens.person(member, roles, department, "340000");
    }
}
