package cn.sisong.enterprise.visit;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.visit.VisitForm.VisitIssue;

import java.util.HashSet;
import java.util.UUID;

/** What a visit's form must hold together; all faults are named at once. */
final class VisitRules {

    private VisitRules() {}

    static void check(VisitForm form) {
        var refusal = new Refusal(
                ErrorCode.VALIDATION_FAILED, Text.of("走访内容不完整或前后不一致", "The visit is incomplete or contradicts itself"));
        if ((form.enterpriseId() == null) == (form.firmHint() == null)) {
            refusal.violation(
                    "/enterpriseId",
                    "firm",
                    Text.of("请选择企业,或填写企业名称待匹配(二选一)", "Give enterpriseId or firmHint, one of them"));
        }
        if (form.startedAt() == null && form.plannedOn() == null) {
            refusal.violation("/startedAt", "when", Text.of("请填写走访时间或计划日期", "Give startedAt or plannedOn"));
        }
        if (form.startedAt() != null && form.mode() == null) {
            refusal.violation("/mode", "required", Text.of("请选择走访方式", "Choose a mode"));
        }
        if (form.startedAt() == null && !form.issuesOrNone().isEmpty()) {
            refusal.violation("/issues", "planned", Text.of("计划中的走访还没有诉求", "A planned visit has raised nothing yet"));
        }
        var kinds = new HashSet<SendKind>();
        for (int i = 0; i < form.sendsOrNone().size(); i++) {
            if (!kinds.add(form.sendsOrNone().get(i).kind())) {
                refusal.violation("/sends/" + i, "duplicate", Text.of("同一“送”只填一次", "Each send once"));
            }
        }
        if (!form.policiesOrNone().isEmpty() && !kinds.contains(SendKind.POLICY)) {
            refusal.violation(
                    "/policyIds",
                    "send-missing",
                    Text.of("带去了政策,请同时选择“送支持政策”", "Policies were brought: choose the send POLICY too"));
        }
        if (new HashSet<>(form.policiesOrNone()).size() < form.policiesOrNone().size()) {
            refusal.violation("/policyIds", "duplicate", Text.of("同一政策只填一次", "Each policy once"));
        }
        var ids = new HashSet<UUID>();
        for (int i = 0; i < form.issuesOrNone().size(); i++) {
            VisitIssue issue = form.issuesOrNone().get(i);
            if (!ids.add(issue.id())) {
                refusal.violation("/issues/" + i + "/id", "duplicate", Text.of("诉求编号重复", "The id occurs twice"));
            }
        }
        if (!refusal.violations().isEmpty()) {
            throw refusal;
        }
    }
}
