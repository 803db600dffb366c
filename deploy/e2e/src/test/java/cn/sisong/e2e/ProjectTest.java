package cn.sisong.e2e;

import cn.sisong.e2e.pages.LifeLinePage;
import cn.sisong.e2e.people.Device;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

import static org.assertj.core.api.Assertions.assertThat;

@Order(55)
@ExtendWith(Journeys.class)
class ProjectTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @EnumSource
    void is_signed_started_and_reports_its_progress(Device device, People people, World world) {
        var prefix = device.name().toLowerCase(Locale.ROOT);
        var name = device == Device.PHONE ? "再生铝移动产业有限公司" : "再生铅蓄电产业有限公司";
        var firm = world.firmOfOurs(name);
        var leader = people.atDesk("leader");
        var before = Numbers.of(leader, "project");
        var officer = people.on(device, "project");

        var work = new LifeLinePage(officer.page()).open("/projects").press("new-project");
        work.press("project-save").expectFault("请填写此项");
        var code =
                "2611-341282-04-01-%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        work.fill("project-name", name + "年产5万吨项目" + code.substring(18)).fill("firm-search", name);
        work.press("pick-" + firm).fill("project-area", "341282").press("project-key");
        work.keep(prefix + "-project-form");
        work.save("project-save", "projects").expectState("线索").expectFitting();

        work.take("NEGOTIATING").expectState("在谈");
        sign(work, "SIGNED", "界投2026-1").expectText("error", "总投资");
        work.press("project-correct").fill("correct-total", "120000000").press("correct-save");
        work.expectText("project-detail", "1.20 亿元(120,000,000.00 元)");
        sign(work, "SIGNED", "界投2026-1").expectState("签约");
        work.start("REGISTERED").fill("step-evidence", "界发改备2026-8").fill("step-project-code", "26-1");
        work.submit().expectFault("项目代码形如");
        work.fill("step-project-code", code).submit().expectState("落地(已备案)");
        work.start("STARTED").select("step-evidence-kind", "CONSTRUCTION_PERMIT");
        work.fill("step-evidence", "施工许可2026-3").submit().expectState("新开工");

        report(work);
        work.expectText("progress", "完成率 83.33%").expectText("progress", "形象进度:基础施工");
        work.keep(prefix + "-progress");
        work.press("milestone-open").fill("milestone-name", "厂房封顶");
        work.fill("milestone-planned", today.plusMonths(2).toString()).press("milestone-save");
        work.expectText("milestones", "厂房封顶").expectFitting().keep(prefix + "-project");

        var after = Numbers.of(leader, "project");
        for (var count : new String[] {"B4", "C2", "C4"}) {
            assertThat(after.since(before, count)).as(count).isEqualByComparingTo("1");
        }
        for (var sum : new String[] {"B5", "C3", "C5"}) {
            assertThat(after.since(before, sum)).as(sum).isEqualByComparingTo("120000000.00");
        }
        assertThat(after.since(before, "B2")).isEqualByComparingTo("0");
        officer.device().close();
    }

    /** The one paper that proves the step stands there already. */
    private static LifeLinePage sign(LifeLinePage work, String to, String reference) {
        return work.start(to).fill("step-evidence", reference).submit();
    }

    private void report(LifeLinePage work) {
        work.press("progress-open").fill("progress-month", YearMonth.from(today).toString());
        work.fill("progress-planned", "3000000")
                .fill("progress-done", "2500000")
                .fill("progress-image", "基础施工");
        work.press("progress-save");
    }
}
