package cn.sisong.e2e;

import cn.sisong.e2e.pages.FirmAnswerPage;
import cn.sisong.e2e.pages.IssuePage;
import cn.sisong.e2e.pages.VisitPage;
import cn.sisong.e2e.people.Device;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

@Order(48)
@ExtendWith(Journeys.class)
class DeskTest {

    @ParameterizedTest
    @EnumSource
    void carries_an_issue_from_the_queue_to_the_firm_s_yes(Device device, People people, World world) {
        var prefix = device.name().toLowerCase(Locale.ROOT);
        var visited = Cases.visit(
                people.atDesk("member"), world.firmOfOurs(device == Device.PHONE ? "样板纺织有限公司" : "样板食品有限公司"));
        var dispatcher = people.on(device, "dispatcher");
        var handler = people.on(device, "handler");

        var office = new IssuePage(dispatcher.page()).pick("SUBMITTED", visited.labour());
        office.expectState("待受理").keep(prefix + "-issue");
        office.take("ACCEPTED").expectState("待交办");
        var promised = office.previewDispatch("jxj");
        office.keep(prefix + "-dispatch");
        office.confirm().expectState("待签收");
        assertThat(office.due()).isEqualTo(promised);

        var unit = new IssuePage(handler.page()).open(visited.labour());
        unit.take("SIGNED").expectState("已签收").take("HANDLING").expectState("办理中");
        unit.reply("已对接20名熟练工到岗", "到岗现场.png", Photo.png()).expectState("已答复待审核");
        var issue = handler.get(Cases.path(visited.labour())).expect(200).json();
        assertThat(issue.get("attachments")).hasSize(1);

        var link = office.open(visited.labour()).take("CONFIRMING").link();
        var stranger = people.without(Device.PHONE);
        var firm = new FirmAnswerPage(stranger.newPage()).open(link).expectReply("已对接20名熟练工到岗");
        firm.keep(prefix + "-firm");
        firm.say("SOLVED", "SATISFIED").keep(prefix + "-firm-answered");

        office.open(visited.labour()).expectState("已销号").keep(prefix + "-closed");
        var member = people.on(device, "member");
        new VisitPage(member.page()).open(visited.visit()).expectIssue(visited.labour(), "已销号");
        stranger.close();
        dispatcher.device().close();
        handler.device().close();
        member.device().close();
    }
}
