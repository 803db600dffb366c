package cn.sisong.e2e;

import cn.sisong.e2e.pages.IssuePage;
import cn.sisong.e2e.pages.OfficePage;
import cn.sisong.e2e.people.Device;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

/** A firm speaks for itself: from the sheet on a park's wall to an issue of the office, and back again. */
@Order(49)
@ExtendWith(Journeys.class)
class FirmVoiceTest {

    @Test
    void is_heard_by_a_park_s_code_and_follows_adds_to_and_takes_back_what_it_said(People people, World world) {
        var name = "扫码自述" + CreditCodes.serial() + "有限公司";
        var firm = world.firmOfOurs(name);
        var dispatcher = people.on(Device.DESKTOP, "dispatcher");
        var office = new OfficePage(dispatcher.page());
        office.open("/voice-codes").select("area-level-0", areaOf(people)).press("new-code", "code-issue");
        var address = office.text("poster-address");
        office.keep("desktop-voice-poster");
        office.press("poster-close");

        var phone = people.without(Device.PHONE);
        var stranger = new OfficePage(phone.newPage());
        stranger.open(address).fill("voice-firm", name).pick("voice-category-LABOUR");
        stranger.fill("voice-title", "车间急缺20名普工").fill("voice-phone", "13812345678");
        stranger.keep("phone-voice-form");
        // whoever answers at once is a machine
        Until.asked(() -> stranger.press("voice-send").isAnsweredBy("voice-received"), Boolean::booleanValue);
        var number = stranger.text("voice-number");
        stranger.press("voice-receipt").expectText("receipt-state", "已提交");
        stranger.fill("receipt-words", "夜班也可以").press("receipt-add").expectText("receipt-added", "已补充");
        stranger.keep("phone-voice-receipt");
        assertThat(phone.pages().get(0).textContent("body")).doesNotContain("13812345678", "张专");

        var issue = issueOf(people, number);
        office.open("/issues/" + issue).expectText("origin-name", name);
        office.fill("firm-search", name).press("pick-" + firm).press("origin-match");
        office.expectClosed("origin-match");
        new IssuePage(dispatcher.page()).take("ACCEPTED").expectState("待交办");
        phone.pages().get(0).reload();
        stranger.expectText("receipt-state", "已受理").press("receipt-withdraw");
        stranger.fill("receipt-reason", "已经招到人").press("receipt-sure").expectText("receipt-state", "撤回");
        new IssuePage(dispatcher.page()).open(issue).expectState("已销号");

        office.open("/voice-codes").select("area-level-0", areaOf(people));
        office.press("new-code", "code-revoke").press("code-revoke-sure");
        office.expectText("code-issue", "签发二维码");
        stranger.open(address).expectText("voice-dead", "停用");
        phone.close();
        dispatcher.device().close();
    }

    private static String areaOf(People people) {
        return people.atDesk("dispatcher")
                .get(API + "/me")
                .expect(200)
                .json()
                .at("/area/id")
                .asText();
    }

    private static String issueOf(People people, String number) {
        return people.atDesk("dispatcher").all(API + "/issues?state=SUBMITTED").stream()
                .filter(issue -> number.contains(issue.get("number").asText()))
                .map((JsonNode issue) -> issue.get("id").asText())
                .findFirst()
                .orElseThrow();
    }
}
