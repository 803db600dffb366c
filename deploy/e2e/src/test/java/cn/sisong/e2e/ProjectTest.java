package cn.sisong.e2e;

import cn.sisong.e2e.people.Answer;
import cn.sisong.e2e.people.Caller;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.ThreadLocalRandom;

import static org.assertj.core.api.Assertions.assertThat;

@Order(55)
@ExtendWith(Journeys.class)
class ProjectTest {

    private static final String API = "/api/project/v1";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void is_signed_started_and_reports_its_progress(People people, World world) {
        var officer = people.atDesk("project");
        var leader = people.atDesk("leader");
        var before = Numbers.of(leader, "project");
        var project = API + "/projects/"
                + officer.post(
                                API + "/projects",
                                Json.object(
                                        "name",
                                        "年产5万吨再生铝项目",
                                        "enterpriseId",
                                        world.firmOfOurs("再生铝项目有限公司"),
                                        "areaCode",
                                        "341282",
                                        "key",
                                        true,
                                        "projectCode",
                                        "2611-341282-04-01-%06d"
                                                .formatted(ThreadLocalRandom.current()
                                                        .nextInt(1_000_000)),
                                        "totalInvestment",
                                        "120000000.00"))
                        .expect(201)
                        .id();

        go(officer, project, "NEGOTIATING", null).expect(201);
        go(officer, project, "SIGNED", "INVESTMENT_AGREEMENT").expect(201);
        go(officer, project, "REGISTERED", "FILING").expect(201);
        go(officer, project, "STARTED", "CONSTRUCTION_PERMIT").expect(201);
        officer.post(
                        project + "/progress",
                        Json.object(
                                "month", YearMonth.from(today).toString(),
                                "planned", "3000000.00",
                                "done", "2500000.00",
                                "imageProgress", "基础施工"))
                .expect(201);

        assertThat(officer.get(project).expect(200).json().get("stage").asText())
                .isEqualTo("STARTED");
        assertThat(officer.all(project + "/progress")).hasSize(1);
        var after = Numbers.of(leader, "project");
        for (var count : new String[] {"B4", "C2", "C4"}) {
            assertThat(after.since(before, count)).as(count).isEqualByComparingTo("1");
        }
        for (var sum : new String[] {"B5", "C3", "C5"}) {
            assertThat(after.since(before, sum)).as(sum).isEqualByComparingTo("120000000.00");
        }
        assertThat(after.since(before, "B2")).isEqualByComparingTo("0");
    }

    private Answer go(Caller officer, String project, String to, String evidence) {
        var paper = evidence == null ? null : Json.object("kind", evidence, "reference", "界投2026-1");
        return officer.step(project, "to", to, "happenedOn", today.toString(), "evidence", paper);
    }
}
