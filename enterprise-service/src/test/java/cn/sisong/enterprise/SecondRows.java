package cn.sisong.enterprise;

import cn.sisong.common.testing.ListCost;
import cn.sisong.common.testing.Trials;
import cn.sisong.enterprise.firm.FirmMergeTest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** More rows beside the trials' own, so that every list that can has several. */
final class SecondRows {
    private final Trials trials;
    private final String member;

    private SecondRows(Trials trials, String member) {
        this.trials = trials;
        this.member = member;
    }

    static void of(Trials trials, String member, String department, String token, ListCost cost) {
        var rows = new SecondRows(trials, member);
        var years = new AtomicInteger(2019);
        Supplier<Object> year = years::incrementAndGet;
        trials.row("/jobs", rows.job()).code("/figures", "A3").value("NewIndicator.year", year);
        cost.postAgain(token);
        rows.changes();
        rows.visits();
        rows.neverVisited();
        rows.policies();
        rows.deliveries();
        rows.members();
        rows.targets();
        rows.merges();
        rows.due();
        rows.rounds(department);
    }

    private UUID job() {
        return UUID.fromString(Sample.dispatcher()
                .contentType("text/csv")
                .header("Idempotency-Key", Sample.key())
                .body("企业名称,统一社会信用代码\n甲,1\n乙,2\n丙,3\n".getBytes(StandardCharsets.UTF_8))
                .post(Sample.BASE + "/enterprises/_import")
                .path("id"));
    }

    private String firm() {
        return last(at("/enterprises/{id}"));
    }

    private void changes() {
        for (var change : List.of(Map.of("name", "改名一公司"), Map.of("address", "新址一号"))) {
            Sample.dispatcher()
                    .contentType("application/merge-patch+json;charset=UTF-8")
                    .header(
                            "If-Match",
                            Sample.dispatcher().get(at("/enterprises/{id}")).header("ETag"))
                    .body(change)
                    .patch(at("/enterprises/{id}"))
                    .then()
                    .statusCode(200);
        }
        for (var status : List.of("SHOULD_RESUME", "RESUMED")) {
            Sample.tryPost(Sample.dispatcher(), "/resumptions", Map.of("enterpriseId", firm(), "status", status));
        }
        var other = Sample.firm("另一复工公司");
        Sample.post(Sample.dispatcher(), "/resumptions", Map.of("enterpriseId", other, "status", "RESUMED"));
    }

    private void visits() {
        for (int i = 0; i < 2; i++) {
            TrialRows.visit(member, UUID.fromString(firm()));
            TrialRows.visit(member, Sample.firm("另一走访公司"));
        }
        trials.query("/enterprises/{id}/visits-in-week", "day", "2026-03-02");
    }

    private void neverVisited() {
        for (int i = 0; i < 2; i++) {
            Sample.assign(Sample.firm("未走访公司"), Sample.taskForce(member));
        }
        trials.query("/supervision/exceptions", "kind", "NEVER_VISITED");
    }

    private void policies() {
        for (int i = 0; i < 2; i++) {
            var read = Sample.dispatcher().get(at("/policies/{id}"));
            Sample.dispatcher()
                    .header("If-Match", read.header("ETag"))
                    .body(Map.of(
                            "title", "矩阵政策" + i,
                            "issuer", "测试部门",
                            "validFrom", "2026-01-01",
                            "benefit", "补助",
                            "conditions", List.of()))
                    .put(at("/policies/{id}"));
        }
    }

    private void deliveries() {
        for (var firm : List.of(firm(), Sample.firm("另一送达公司").toString())) {
            VisitSteps.bring(Sample.member(member), last(at("/policies/{id}")), firm, "2026-03-02");
        }
    }

    private void members() {
        for (var firm : List.of(firm(), Sample.firm("名录公司").toString())) {
            for (var list : List.of("KEY", "HIGH_TECH")) {
                Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises/" + firm + "/lists",
                        Map.of("list", list, "from", "2026-01-01"));
            }
        }
    }

    private void targets() {
        Sample.tryPost(
                Sample.dispatcher(),
                at("/campaigns/{id}/targets").substring(Sample.BASE.length()),
                Map.of("enterpriseIds", List.of(Sample.firm("另一遍访公司"))));
    }

    private void merges() {
        for (int i = 0; i < 2; i++) {
            var duplicate = FirmMergeTest.inPreparation("并入计数公司" + UUID.randomUUID(), Sample.ZONE);
            FirmMergeTest.merge(UUID.fromString(firm()), duplicate).then().statusCode(201);
        }
    }

    private void due() {
        for (int i = 0; i < 2; i++) {
            Sample.post(
                    Sample.dispatcher(),
                    "/assignments",
                    Map.of(
                            "enterpriseId",
                            Sample.firm("按月走访公司"),
                            "taskForceId",
                            Sample.taskForce(member),
                            "from",
                            "2026-01-01",
                            "visitFrequency",
                            "MONTHLY"));
        }
    }

    private void rounds(String department) {
        for (int i = 0; i < 2; i++) {
            IssueTrials.again(UUID.fromString(last(at("/issues/{id}"))), department, "matrix-helpers-" + i);
        }
    }

    private String at(String path) {
        return trials.contract().operations().stream()
                .filter(operation -> operation.path().equals(Sample.BASE + path))
                .map(trials::path)
                .findFirst()
                .orElseThrow();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
