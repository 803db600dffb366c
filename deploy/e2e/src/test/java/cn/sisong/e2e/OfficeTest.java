package cn.sisong.e2e;

import cn.sisong.e2e.pages.OfficePage;
import cn.sisong.e2e.people.Device;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

@Order(92)
@ExtendWith(Journeys.class)
class OfficeTest {

    @ParameterizedTest
    @EnumSource
    void tries_a_list_imports_it_and_answers_for_a_row_that_was_set_aside(Device device, People people) {
        var prefix = device.name().toLowerCase(Locale.ROOT);
        var office = people.on(device, "dispatcher");
        var mark = "页面导入" + prefix + CreditCodes.serial();
        var list = new SampleFirms(List.of(
                new SampleFirms.Firm(mark + "甲公司", CreditCodes.next()),
                new SampleFirms.Firm(mark + "乙公司", CreditCodes.wrong())));
        var work = new OfficePage(office.page());

        work.open("/imports").choose("import-file", "名单.csv", "application/vnd.ms-excel", list.csv());
        work.press("import-try").expectText("import-state", "试算完成");
        work.expectText("import-counts", "将新增 1 户").expectText("import-quarantine", "校验位不符");
        assertThat(found(people, mark)).isZero();

        work.press("import-formal").expectText("import-state", "已导入,有隔离行");
        work.expectText("import-counts", "新增 1 户").keep(prefix + "-import");
        work.press("accept-3").press("accept-save").expectText("accept-sheet", "请写明理由");
        work.fill("accept-reason", "已对照营业执照原件").press("accept-save").expectClosed("accept-sheet");
        work.expectText("quarantine-3", "已导入").keep(prefix + "-import-accepted");
        assertThat(found(people, mark)).isEqualTo(2);
        office.device().close();
    }

    @ParameterizedTest
    @EnumSource
    void puts_a_colleague_who_has_signed_in_into_a_task_force(Device device, People people) {
        var prefix = device.name().toLowerCase(Locale.ROOT);
        people.atDesk("member2").page().navigate("/me");
        people.atDesk("member2").get(API + "/me").expect(200);
        var office = people.on(device, "dispatcher");
        var name = "页面专班" + prefix + CreditCodes.serial();
        var force = people.atDesk("dispatcher")
                .post(API + "/task-forces", Json.object("name", name, "areaCode", "341282"))
                .expect(201)
                .id();
        var until = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);

        var work = new OfficePage(office.page());
        work.open("/task-forces/" + force).press("member-add");
        work.fill("member-search", "查无此人").expectText("member-none", "没有登录过");
        work.fill("member-search", "李").keep(prefix + "-people");
        work.press("person-李班").fill("member-to", until.toString()).press("member-save");
        work.expectClosed("member-sheet").expectText("force-members", "李班");

        var mine = people.atDesk("member2").get(API + "/me").expect(200).json().get("taskForces");
        assertThat(Json.texts(mine, "name")).contains(name);
        office.device().close();
    }

    private static int found(People people, String words) {
        return people.atDesk("dispatcher")
                .all(API + "/enterprises?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .size();
    }
}
