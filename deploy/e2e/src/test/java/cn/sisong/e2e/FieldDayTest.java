package cn.sisong.e2e;

import cn.sisong.e2e.pages.FirmsPage;
import cn.sisong.e2e.pages.OfficePage;
import cn.sisong.e2e.pages.VisitForm;
import cn.sisong.e2e.people.Device;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

/** A day out: what others do meanwhile is found when the signal is back. */
@Order(46)
@ExtendWith(Journeys.class)
class FieldDayTest {

    @Test
    void uploads_a_visit_as_a_new_one_when_the_firm_has_declined_the_planned_one(People people, World world) {
        var firm = world.firmOfOurs("改日再来" + CreditCodes.serial() + "有限公司");
        var member = people.on(Device.PHONE, "member");
        new FirmsPage(member.page()).ready();
        var planned = UUID.randomUUID().toString();
        var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        member.call(
                        "PUT",
                        API + "/visits/" + planned,
                        Map.of("If-None-Match", "*"),
                        Json.object("enterpriseId", firm, "plannedOn", day.toString()))
                .expect(201);
        var link = member.post(API + "/visits/" + planned + "/appointment-links", Json.object())
                .expect(201)
                .json()
                .get("url")
                .asText();
        var phone = new OfficePage(member.page()).open("/").press("planned-" + planned, "record-visit");
        var form = new VisitForm(member.page()).brought("POLICY", "稳岗返还").expectSaved();
        member.device().setOffline(true);

        var stranger = people.without(Device.PHONE);
        var answer = new OfficePage(stranger.newPage()).open(link).press("appointment-decline");
        answer.fill("appointment-reason", "当天停产检修").press("appointment-send").expectText("appointment-thanks", "✓");
        stranger.close();

        form.submit().expectQueue("QUEUED");
        member.device().setOffline(false);
        form.expectQueue("SENT");
        phone.expectText("visit-renewed", "已作为新的走访上传").keep("phone-visit-renewed");
        assertThat(member.all(API + "/visits?enterpriseId=" + firm))
                .extracting(visit -> visit.get("state").asText())
                .containsExactlyInAnyOrder("DECLINED", "DONE");
        member.device().close();
    }

    @Test
    void lays_side_by_side_what_two_devices_wrote_and_keeps_the_one_that_is_chosen(People people, World world) {
        var firm = world.firmOfOurs("两处补记" + CreditCodes.serial() + "有限公司");
        var visit = Cases.visit(people.atDesk("member"), firm).visit();
        var member = people.on(Device.PHONE, "member");
        new FirmsPage(member.page()).ready();
        var phone = new OfficePage(member.page()).open("/visits/" + visit).press("visit-amend");
        var desk = new OfficePage(people.atDesk("member").page()).open("/visits/" + visit + "/amend");
        phone.fill("amend-note", "订单增加两成");
        member.device().setOffline(true);
        phone.press("amend-submit").expectText("queue-amendment", "待上传");
        desk.fill("amend-note", "订单减少两成").press("amend-submit").expectText("visit-detail", "订单减少两成");

        member.device().setOffline(false);
        Until.asked(() -> noteConflicts(people, visit), conflicts -> conflicts.size() == 1);
        desk.open("/visits/" + visit).expectText("conflict-NOTE", "订单增加两成");
        desk.expectText("conflict-NOTE", "订单减少两成").keep("desktop-visit-conflict");
        var other = noteConflicts(people, visit).get(0).at("/others/0/value").asText();
        desk.press("conflict-NOTE", "conflict-use").expectClosed("conflict-NOTE");

        var settled = people.atDesk("member")
                .get(API + "/visits/" + visit)
                .expect(200)
                .json();
        assertThat(settled.get("note").asText()).isEqualTo(other);
        assertThat(settled.get("conflicts")).isEmpty();
        member.device().close();
    }

    private static JsonNode noteConflicts(People people, String visit) {
        return people.atDesk("member")
                .get(API + "/visits/" + visit)
                .expect(200)
                .json()
                .get("conflicts");
    }
}
