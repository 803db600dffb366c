package cn.sisong.e2e;

import cn.sisong.e2e.pages.FirmAnswerPage;
import cn.sisong.e2e.pages.IssuePage;
import cn.sisong.e2e.pages.OfficePage;
import cn.sisong.e2e.people.Device;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

/** A problem that takes long: everything that can happen on the way, at the desks of all who have a part in it. */
@Order(51)
@ExtendWith(Journeys.class)
class HardCaseTest {

    private static final String UNIT = "jxj";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @BeforeEach
    void replies_are_signed_off(People people, World world) {
        signOff(people, true);
    }

    @AfterEach
    void replies_go_out_as_before(People people) {
        signOff(people, false);
    }

    @Test
    void goes_through_all_that_delays_it_and_stays_on_the_books_with_a_date(People people, World world) {
        var issue = Cases.visit(people.atDesk("member"), world.firmOfOurs("久办未决" + CreditCodes.serial() + "有限公司"))
                .labour();
        Cases.dispatch(people, issue, UNIT);
        takeUp(people, issue);

        is_given_more_time(people, issue);
        is_worked_on_by_two(people, issue);
        pauses(people, issue);
        is_supervised(people, issue);
        is_answered_at_the_second_attempt(people, issue);

        var link = at(people, "dispatcher", issue).take("CONFIRMING").link();
        var firm = people.without(Device.PHONE);
        new FirmAnswerPage(firm.newPage()).open(link).say("UNSOLVED", "DISSATISFIED");
        firm.close();
        at(people, "dispatcher", issue).expectState("重新办理");
        people.atDesk("dispatcher")
                .step(Cases.path(issue), "to", "DISPATCHED", "departmentId", UNIT)
                .expect(201);
        takeUp(people, issue);

        var next = today.plusDays(90).toString();
        var unit = desk(people, "handler", issue).press("action-PENDING_COMMITMENT");
        unit.fill("action-next-reply", next).fill("action-comment", "待明年职校毕业生到岗后解决");
        unit.press("action-submit").expectText("issue-state", "挂账").keep("desktop-hard-case");
        var seen = people.atDesk("handler").get(Cases.path(issue)).expect(200).json();
        assertThat(seen.get("nextReplyOn").asText()).isEqualTo(next);
    }

    private void is_given_more_time(People people, String issue) {
        var unit = desk(people, "handler", issue).press("flow-ASK_EXTENSION");
        unit.fill("extension-days", "2").fill("extension-reason", "需与职校协商").press("flow-submit");
        unit.expectText("extensions", "待审批");
        var asked = people.atDesk("handler")
                .all(Cases.path(issue) + "/extensions")
                .get(0)
                .get("newDueOn")
                .asText();
        var office = desk(people, "dispatcher", issue).press("flow-DECIDE_EXTENSION");
        office.fill("extension-comment", "请抓紧").press("flow-submit").expectText("extensions", "同意延期");
        assertThat(at(people, "dispatcher", issue).due()).isEqualTo(asked);
    }

    private void is_worked_on_by_two(People people, String issue) {
        var office = desk(people, "dispatcher", issue).press("flow-ASK_CO_HANDLING");
        office.select("co-department", "rsj").fill("co-task", "请提供本地求职人员名单").press("flow-submit");
        office.expectText("co-rsj", "待反馈");
        var helper = desk(people, "handler2", issue).press("flow-CONTRIBUTE");
        helper.fill("co-text", "已提供36人名单").press("flow-submit").expectText("co-rsj", "已反馈");
        desk(people, "handler", issue).expectText("co-rsj", "已提供36人名单");
    }

    private void pauses(People people, String issue) {
        var unit = desk(people, "handler", issue).press("action-SUSPENDED");
        unit.pick("action-reason-FIRM_DOCUMENTS").fill("action-comment", "等企业报用工明细");
        unit.press("action-submit").expectText("issue-state", "暂停计时");
        at(people, "handler", issue).take("HANDLING").expectState("办理中");
    }

    private void is_supervised(People people, String issue) {
        var supervisor = desk(people, "supervisor", issue).press("flow-SUPERVISE");
        supervisor.fill("order-text", "请说明为何未办结");
        supervisor.fill("order-by", today.plusDays(5).toString()).press("flow-submit");
        supervisor.expectText("orders", "待答复");
        var unit = desk(people, "handler", issue).press("flow-ANSWER_ORDER");
        unit.fill("order-answer", "名单已到,本周组织面试").press("flow-submit").expectText("orders", "已答复");
        var number = people.atDesk("supervisor")
                .all(API + "/supervision-orders?issueId=" + issue)
                .get(0)
                .get("number")
                .asText();
        supervisor = desk(people, "supervisor", issue).press("order-open-" + number);
        supervisor.fill("order-conclusion", "情况属实").press("order-end").expectText("orders", "已办结");
    }

    private void is_answered_at_the_second_attempt(People people, String issue) {
        var unit = desk(people, "handler", issue).press("flow-DRAFT_REPLY");
        unit.fill("draft-text", "已对接").press("flow-submit").expectText("flow-actions", "已有一份答复待签发");
        var reviewer = desk(people, "reviewer", issue).press("flow-SIGN_OFF").pick("sign-off-SENT_BACK");
        reviewer.fill("sign-off-comment", "请写明到岗人数").press("flow-submit");
        reviewer.expectText("issue-said", "审核签发");
        unit = desk(people, "handler", issue).press("flow-DRAFT_REPLY").expectText("draft-before", "请写明到岗人数");
        unit.fill("draft-text", "已对接20名熟练工到岗").press("flow-submit").expectText("flow-actions", "已有一份答复待签发");
        reviewer = desk(people, "reviewer", issue).press("flow-SIGN_OFF");
        reviewer.press("flow-submit").expectText("issue-state", "已答复待审核");
    }

    private static void takeUp(People people, String issue) {
        var handler = people.atDesk("handler");
        handler.step(Cases.path(issue), "to", "SIGNED").expect(201);
        handler.step(Cases.path(issue), "to", "HANDLING").expect(201);
    }

    private static OfficePage desk(People people, String user, String issue) {
        return new OfficePage(people.atDesk(user).page()).open("/issues/" + issue);
    }

    private static IssuePage at(People people, String user, String issue) {
        return new IssuePage(people.atDesk(user).page()).open(issue);
    }

    private static void signOff(People people, boolean wanted) {
        var dispatcher = people.atDesk("dispatcher");
        for (JsonNode department : dispatcher.all(API + "/departments")) {
            if (department.get("id").asText().equals(UNIT)) {
                var headers = Map.of(
                        "If-Match",
                        "\"v" + department.get("version").asText() + "\"",
                        "Content-Type",
                        "application/merge-patch+json");
                dispatcher
                        .call("PATCH", API + "/departments/" + UNIT, headers, Json.object("replySignOff", wanted))
                        .expect(200);
            }
        }
    }
}
