package cn.sisong.e2e;

import cn.sisong.e2e.pages.IssuePage;
import cn.sisong.e2e.pages.OfficePage;
import cn.sisong.e2e.people.Device;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import cn.sisong.e2e.system.RunningSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.Map;
import java.util.stream.Collectors;

import static cn.sisong.e2e.World.API;

/** A month after a problem was called solved its firm is asked whether it has come back. */
@Order(96)
@ExtendWith(Journeys.class)
class RecheckTest {

    @AfterEach
    void back_to_real_time(RunningSystem system) {
        system.launcher().ifPresent(launcher -> launcher.clock("real"));
    }

    @Test
    void works_again_on_what_the_firm_says_has_come_back(RunningSystem system, People people, World world) {
        // Only the launcher that started a system can move its clock.
        Assumptions.assumeTrue(system.launcher().isPresent());
        var firm = world.firmOfOurs("回访又现" + CreditCodes.serial() + "有限公司");
        var back = Cases.closed(people, firm);
        var gone = Cases.closed(people, firm);
        system.launcher().orElseThrow().clock(Cases.firstRecheck(people, firm).toString());
        Until.asked(() -> due(people, firm).size(), number -> number == 2);
        var askedOfBack = "asked-" + due(people, firm).get(back);
        var askedOfGone = "asked-" + due(people, firm).get(gone);

        var dispatcher = people.on(Device.DESKTOP, "dispatcher");
        var office = new OfficePage(dispatcher.page());
        office.open("/rechecks").keep("desktop-rechecks");
        office.open("/firms/" + firm).press("make-recheck-link");
        var address = office.text("recheck-url");

        var phone = people.without(Device.PHONE);
        var stranger = new OfficePage(phone.newPage());
        stranger.open(address).keep("phone-recheck");
        stranger.press(askedOfBack, "recheck-recurred");
        stranger.fill("recheck-comment", "新来的工人又走了一半").press("recheck-send");
        stranger.expectText(askedOfBack, "重新办理");
        stranger.press(askedOfGone, "recheck-fine");
        stranger.expectText(askedOfGone, "没有再出现");

        new IssuePage(dispatcher.page()).open(back).expectState("重新办理");
        new IssuePage(dispatcher.page()).open(gone).expectState("已销号");
        phone.close();
        dispatcher.device().close();
    }

    /** The question that is due of each issue. */
    private static Map<String, String> due(People people, String firm) {
        return people.atDesk("dispatcher").all(API + "/rechecks?enterpriseId=" + firm + "&state=DUE").stream()
                .collect(Collectors.toMap(recheck -> recheck.get("issueId").asText(), recheck -> recheck.get("id")
                        .asText()));
    }
}
