package cn.sisong.e2e;

import cn.sisong.e2e.pages.OfficePage;
import cn.sisong.e2e.people.Device;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

/** On a factory floor the wrong line is tapped; it is put right on the phone, and every step stays to be seen. */
@Order(47)
@ExtendWith(Journeys.class)
class WrongFirmTest {

    @Test
    void gives_the_visit_to_the_firm_that_was_visited_and_its_issues_with_it(People people, World world) {
        var serial = CreditCodes.serial();
        var wrong = world.firmOfOurs("点错的" + serial + "有限公司");
        var right = world.firmOfOurs("走访的" + serial + "有限公司");
        var visited = Cases.visit(people.atDesk("member"), wrong);
        var member = people.on(Device.PHONE, "member");
        var phone = new OfficePage(member.page()).open("/visits/" + visited.visit());
        phone.press("visit-more-actions").press("visit-correct-firm").press("correct-firm-pick");
        member.page().getByTestId("firm-picker").getByTestId("firm-search").fill("走访的" + serial);
        phone.press("pick-" + right).fill("correct-firm-reason", "名称相近,点错了").press("correct-firm-save");
        sure(member.page());
        phone.press("visit-edits")
                .expectText("visit-correction", "走访的" + serial)
                .keep("phone-visit-corrected");
        for (var issue : new String[] {visited.labour(), visited.finance()}) {
            assertThat(member.get(Cases.path(issue))
                            .expect(200)
                            .json()
                            .at("/enterprise/id")
                            .asText())
                    .isEqualTo(right);
        }
        member.device().close();
    }

    @Test
    void declares_a_visit_void_that_never_was_once_nothing_hangs_on_it(People people, World world) {
        var firm = world.firmOfOurs("没去的" + CreditCodes.serial() + "有限公司");
        var visited = Cases.visit(people.atDesk("member"), firm);
        var member = people.on(Device.PHONE, "member");
        var phone = new OfficePage(member.page()).open("/visits/" + visited.visit());
        phone.press("visit-more-actions")
                .press("visit-void")
                .fill("void-reason", "记重了")
                .press("void-save");
        sure(member.page());
        phone.expectText("error", "WT-");
        for (var issue : new String[] {visited.labour(), visited.finance()}) {
            people.atDesk("dispatcher")
                    .step(Cases.path(issue), "to", "REJECTED", "comment", "重复登记", "channel", "LITIGATION")
                    .expect(201);
        }
        phone.press("void-save");
        sure(member.page());
        phone.expectClosed("void-visit-sheet").keep("phone-visit-void");
        assertThat(member.get(API + "/visits/" + visited.visit())
                        .expect(200)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("VOIDED");
        member.device().close();
    }

    private static void sure(Page page) {
        page.locator(".van-dialog.question .van-dialog__confirm").click();
    }
}
