package cn.sisong.enterprise;

import io.restassured.specification.RequestSpecification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows that operations are tried on, made through the API. */
final class TrialRows {
    private TrialRows() {}

    static UUID contact(UUID firm) {
        return Sample.post(
                Sample.dispatcher(),
                "/enterprises/" + firm + "/contacts",
                Map.of("name", "矩阵联系人", "mobile", "13800000000"));
    }

    static UUID identifier(UUID firm) {
        return Sample.post(
                Sample.dispatcher(),
                "/enterprises/" + firm + "/identifiers",
                Map.of("kind", "OTHER", "value", "340123000099999"));
    }

    /** The one member of a new task force. */
    static UUID member(UUID force) {
        return UUID.fromString(Sample.dispatcher()
                .get(Sample.BASE + "/task-forces/" + force + "/members")
                .path("items[0].id"));
    }

    static UUID activity(String member, UUID firm) {
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

    static UUID campaign(UUID firm) {
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

    static UUID finding(String member, UUID firm) {
        var questions = Sample.post(
                Sample.dispatcher(),
                "/work-methods/JINFANG_HUIJU/questionnaires",
                Map.of("title", "矩阵问卷", "prompts", List.of("问")));
        var finding = UUID.randomUUID();
        var answer =
                Map.of("id", finding, "questionnaireId", questions, "promptNo", 1, "text", "要地", "turnInto", "NEED");
        VisitSteps.visit(
                        Sample.member(member),
                        UUID.randomUUID(),
                        firm,
                        "2026-03-02",
                        "mode",
                        "PHONE",
                        "answers",
                        List.of(answer))
                .then()
                .statusCode(201);
        return finding;
    }

    static UUID visit(String member, UUID firm) {
        var visit = UUID.randomUUID();
        VisitSteps.visit(Sample.member(member), visit, firm, "2026-03-02")
                .then()
                .statusCode(201);
        return visit;
    }

    static UUID order(UUID issue) {
        return Sample.post(
                Sample.supervisor(),
                "/issues/" + issue + "/supervision-orders",
                Map.of("text", "限期答复", "answerBy", LocalDate.now().plusDays(30).toString()));
    }

    static UUID transfer(UUID issue) {
        return Sample.post(
                Sample.dispatcher(), "/issues/" + issue + "/transfers", Map.of("channel", "PROVINCIAL_PLATFORM"));
    }

    static UUID voiceCode(UUID firm) {
        return Sample.post(Sample.dispatcher(), "/voice-codes", Map.of("enterpriseId", firm));
    }

    static UUID policy() {
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

    static UUID attachment(UUID issue) {
        return upload(
                Sample.dispatcher(), "/issues/" + issue + "/attachments?name=a.pdf", "application/pdf", "%PDF-1.4\n");
    }

    static UUID job() {
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
