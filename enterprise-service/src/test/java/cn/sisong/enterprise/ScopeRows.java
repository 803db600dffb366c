package cn.sisong.enterprise;

import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Trials;
import cn.sisong.enterprise.firm.FirmMergeTest;

import java.util.Map;
import java.util.UUID;

/** What else there must be of the sample firm, so that every list has a row of it to hide. */
final class ScopeRows {
    private ScopeRows() {}

    /** A firm on a list, at work again, with an issue that is late and one that is solved, under two ids. */
    static Trials add(Trials trials, String member, String department) {
        var firm = (UUID) trials.id("/enterprises");
        var duplicate = FirmMergeTest.inPreparation("并入矩阵的公司" + UUID.randomUUID(), Sample.ZONE);
        FirmMergeTest.merge(firm, duplicate).then().statusCode(201);
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises/" + firm + "/lists",
                        Map.of("list", "KEY", "from", "2026-01-01"))
                .then()
                .statusCode(201);
        Sample.post(Sample.dispatcher(), "/resumptions", Map.of("enterpriseId", firm, "status", "RESUMED"));
        VisitSteps.bring(Sample.dispatcher(), trials.id("/policies"), firm, "2026-03-03");
        // visited in March, and to be visited every month
        Sample.post(
                Sample.dispatcher(),
                "/assignments",
                Map.of(
                        "enterpriseId",
                        firm,
                        "taskForceId",
                        Sample.taskForce(member),
                        "from",
                        "2026-01-01",
                        "visitFrequency",
                        "MONTHLY"));
        return trials.mark(IssueSteps.solved(firm).toString())
                .mark(late(firm, department).toString())
                .twin(firm, duplicate);
    }

    private static UUID late(UUID firm, String department) {
        TestClock.set("2026-03-02T09:00:00+08:00");
        try {
            return IssueSteps.dispatched(firm, department);
        } finally {
            TestClock.real();
        }
    }
}
