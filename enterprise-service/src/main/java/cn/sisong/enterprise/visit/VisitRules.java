package cn.sisong.enterprise.visit;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.visit.VisitForm.VisitIssue;

import java.util.HashSet;
import java.util.List;
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
        if (form.startedAt() == null && !form.answersOrNone().isEmpty()) {
            refusal.violation("/answers", "planned", Text.of("计划中的走访还没有问卷答案", "A planned visit has no answers yet"));
        }
        if (form.startedAt() == null && !form.resultsOrNone().isEmpty()) {
            refusal.violation("/results", "planned", Text.of("计划中的走访还没有成效", "A planned visit has no results yet"));
        }
        if (form.startedAt() == null && !form.rechecksOrNone().isEmpty()) {
            refusal.violation("/rechecks", "planned", Text.of("计划中的走访还没有回访", "A planned visit has asked nothing yet"));
        }
        results(form.resultsOrNone(), refusal);
        answers(form, refusal);
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

    /** One quantity per kind; people, sessions and the like are whole numbers. */
    static void results(List<ServiceResult> results, Refusal refusal) {
        var kinds = new HashSet<ServiceResultKind>();
        for (int i = 0; i < results.size(); i++) {
            if (!kinds.add(results.get(i).kind())) {
                refusal.violation("/results/" + i, "duplicate", Text.of("同一类成效只填一次", "Each kind once"));
            }
            if (!results.get(i).isWhole()) {
                refusal.violation(
                        "/results/" + i + "/quantity", "whole", Text.of("数量应为整数", "The quantity is a whole number"));
            }
        }
    }

    private static void answers(VisitForm form, Refusal refusal) {
        var ids = new HashSet<UUID>();
        for (int i = 0; i < form.answersOrNone().size(); i++) {
            var answer = form.answersOrNone().get(i);
            if (!ids.add(answer.id())) {
                refusal.violation("/answers/" + i + "/id", "duplicate", Text.of("编号重复", "The id occurs twice"));
            }
            if (answer.turnInto() == AnswerOutcome.ISSUE && answer.category() == null) {
                refusal.violation(
                        "/answers/" + i + "/category", "required", Text.of("转为诉求须选择类别", "An issue needs a category"));
            }
        }
        var codes = new HashSet<String>();
        for (int i = 0; i < form.methodsOrNone().size(); i++) {
            if (!codes.add(form.methodsOrNone().get(i))) {
                refusal.violation("/methods/" + i, "duplicate", Text.of("同一工作法只选一次", "Each work method once"));
            }
        }
    }
}
