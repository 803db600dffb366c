package cn.sisong.enterprise;

import cn.sisong.common.testing.Trials;
import io.restassured.specification.RequestSpecification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;

/** One firm of one task force, one department's issue of it, and all that hangs on them. */
final class EnterpriseTrials {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private EnterpriseTrials() {}

    static Trials of(String member, String department) {
        var firm = Sample.firm("矩阵公司");
        var force = Sample.taskForce(member);
        var assignment = Sample.assign(firm, force);
        var visit = visit(member, firm);
        var issue = dispatched(firm, department);
        confirming(issue, department);
        var link = UUID.fromString(Sample.dispatcher()
                .get(Sample.BASE + "/issues/" + issue + "/confirmation-links")
                .path("items[0].id"));
        var attachment = attachment(issue);
        Supplier<Object> fresh = () -> "x" + UUID.randomUUID().toString().substring(0, 8);
        return new Trials(Sample.BASE)
                .row("/enterprises", firm)
                .row("/task-forces", force)
                .row("/assignments", assignment)
                .row("/visits", visit)
                .row("/issues", issue)
                .row("/issues/{id}/confirmation-links", link)
                .row("/attachments", attachment)
                .row("/jobs", job())
                .row("/activities", activity(member, firm))
                .row("/campaigns", campaign(firm))
                .row("/findings", finding(member, firm))
                .code("/campaigns/{id}/targets", firm)
                .code("/task-forces/{id}/members", UUID.randomUUID())
                .code("/visits/{id}/answers", UUID.randomUUID())
                .code("/visits/{id}/joiners", UUID.randomUUID())
                .code("/work-methods", "NO_SUCH_METHOD")
                .code("/appointments", "unknown-" + UUID.randomUUID())
                .row("/supervision-orders", order(issue))
                .row("/transfers", transfer(issue))
                .row("/policies", policy())
                .code("/issues/{id}/co-handlings", UUID.randomUUID())
                .code("/issues/{id}/extensions", UUID.randomUUID())
                .code("/issues/{id}/reply-drafts", UUID.randomUUID())
                .code("/issues/{id}/documents", "dispatch-note")
                .code("/enterprises/{id}/contacts", UUID.randomUUID())
                .code("/enterprises/{id}/identifiers", UUID.randomUUID())
                .code("/enterprises/{id}/merges", UUID.randomUUID())
                .code("/enterprises/{id}/lists", "KEY")
                .code("/official-lists", "KEY")
                .code("/jobs/{id}/quarantine", 2)
                .code("/calendars", 2026)
                .code("/working-hours", "2026-01-01")
                .code("/sla-policies", "GENERAL")
                .code("/departments", department)
                .code("/department-duties", "LABOUR")
                .code("/notifications/channels", "EMAIL")
                .code("/notifications/failures", UUID.randomUUID())
                .code("/confirmations", "unknown-" + UUID.randomUUID())
                .code("/figures", "A5")
                .query("from", "2026-01-01")
                .query("to", "2026-12-31")
                .query("name", "a.pdf")
                .query("kind", "OVERDUE")
                .value("enterpriseId", firm)
                .value("enterpriseIds[]", firm)
                .value("taskForceId", force)
                .value("NewIssue.enterpriseId", firm)
                .value("VisitForm.enterpriseId", firm)
                .value("VisitForm.mode", "PHONE")
                .value("VisitForm.startedAt", "2026-03-02T09:00:00+08:00")
                .value("EditForm.device", "another-device")
                .value("EditForm.baseVersion", 0)
                .value("FieldChange.field", "NOTE")
                .value("FieldChange.value", "外人")
                .value("NewTransition.to", "CLOSED")
                .value("NewOfficialList.code", (Supplier<Object>) () -> "X" + SERIAL.incrementAndGet())
                .value("NewSlaPolicy.code", (Supplier<Object>) () -> "X" + SERIAL.incrementAndGet())
                .value("NewSlaPolicy.urgency", "NORMAL")
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

    private static UUID activity(String member, UUID firm) {
        return Sample.post(
                Sample.member(member),
                "/activities",
                Map.of(
                        "kind",
                        "SALON",
                        "title",
                        "矩阵夜话",
                        "heldOn",
                        "2026-03-02",
                        "firms",
                        List.of(Map.of("enterpriseId", firm))));
    }

    private static UUID campaign(UUID firm) {
        var campaign = Sample.post(
                Sample.dispatcher(), "/campaigns", Map.of("name", "矩阵遍访", "from", "2026-03-01", "to", "2026-03-31"));
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/campaigns/" + campaign + "/targets",
                        Map.of("enterpriseIds", List.of(firm)))
                .then()
                .statusCode(201);
        return campaign;
    }

    private static UUID finding(String member, UUID firm) {
        var questions = Sample.post(
                Sample.dispatcher(),
                "/work-methods/JINFANG_HUIJU/questionnaires",
                Map.of("title", "矩阵问卷", "prompts", List.of("问")));
        var finding = UUID.randomUUID();
        Sample.member(member)
                .header("If-None-Match", "*")
                .body(Map.of(
                        "enterpriseId",
                        firm,
                        "mode",
                        "PHONE",
                        "startedAt",
                        "2026-03-02T09:00:00+08:00",
                        "answers",
                        List.of(Map.of(
                                "id",
                                finding,
                                "questionnaireId",
                                questions,
                                "promptNo",
                                1,
                                "text",
                                "要地",
                                "turnInto",
                                "NEED"))))
                .put(Sample.BASE + "/visits/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        return finding;
    }

    private static UUID visit(String member, UUID firm) {
        var visit = UUID.randomUUID();
        Sample.member(member)
                .header("If-None-Match", "*")
                .body(Map.of("enterpriseId", firm, "mode", "ON_SITE", "startedAt", "2026-03-02T09:00:00+08:00"))
                .put(Sample.BASE + "/visits/" + visit)
                .then()
                .statusCode(201);
        return visit;
    }

    private static UUID order(UUID issue) {
        return Sample.post(
                Sample.supervisor(),
                "/issues/" + issue + "/supervision-orders",
                Map.of("text", "限期答复", "answerBy", LocalDate.now().plusDays(30).toString()));
    }

    private static UUID transfer(UUID issue) {
        return Sample.post(
                Sample.dispatcher(), "/issues/" + issue + "/transfers", Map.of("channel", "PROVINCIAL_PLATFORM"));
    }

    private static UUID policy() {
        return Sample.post(
                Sample.dispatcher(),
                "/policies",
                Map.of(
                        "title", "矩阵政策",
                        "issuer", "测试部门",
                        "validFrom", "2026-01-01",
                        "benefit", "补助",
                        "conditions", List.of()));
    }

    private static UUID attachment(UUID issue) {
        return upload(
                Sample.dispatcher(), "/issues/" + issue + "/attachments?name=a.pdf", "application/pdf", "%PDF-1.4\n");
    }

    private static UUID job() {
        return upload(Sample.dispatcher(), "/enterprises/_import?dryRun=true", "text/csv", "企业名称,统一社会信用代码\n");
    }

    private static UUID upload(RequestSpecification who, String path, String type, String text) {
        return UUID.fromString(who.contentType(type)
                .header("Idempotency-Key", Sample.key())
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post(Sample.BASE + path)
                .then()
                .statusCode(org.hamcrest.Matchers.isOneOf(201, 202))
                .extract()
                .path("id"));
    }
}
