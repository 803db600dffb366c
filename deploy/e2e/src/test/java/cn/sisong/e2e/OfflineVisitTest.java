package cn.sisong.e2e;

import cn.sisong.e2e.pages.FirmsPage;
import cn.sisong.e2e.pages.VisitForm;
import cn.sisong.e2e.people.Device;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.people.Person;
import cn.sisong.e2e.system.Journeys;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

@Order(45)
@ExtendWith(Journeys.class)
class OfflineVisitTest {

    @ParameterizedTest
    @EnumSource
    void survives_a_closed_tab_without_signal_and_arrives_once(Device device, People people, World world) {
        var name = "田营循环%s有限公司".formatted(device == Device.PHONE ? "科技" : "材料");
        var firm = world.firmOfOurs(name);
        var member = people.on(device, "member");
        var home = new FirmsPage(member.page()).ready();
        home.keep(screen(device, "home"));
        var form = home.find("循环", firm).record().expectFirm(name);

        member.device().setOffline(true);
        form.brought("POLICY", "稳岗返还").brought("FACTOR", "用工对接");
        form.raise(0, "LABOUR", "缺熟练缝纫工30人").raise(1, "FINANCE", "流动资金缺口50万元");
        form.photograph(3, Photo.png()).expectSaved().keep(screen(device, "visit-form"));
        var visit = form.id();
        var address = form.address();
        member.page().close();

        var reopened = member.device().newPage();
        reopened.navigate(address);
        form = new VisitForm(reopened).expectFirm(name);
        form.expectBrought("POLICY", "稳岗返还").expectBrought("FACTOR", "用工对接");
        form.expectRaised(0, "LABOUR", "缺熟练缝纫工30人").expectRaised(1, "FINANCE", "流动资金缺口50万元");
        form.expectPhotos(3).submit().expectQueue("QUEUED").keep(screen(device, "queue"));

        var bodies = new ArrayList<String>();
        reopened.onRequest(request -> {
            if (request.method().equals("PUT") && request.url().endsWith("/visits/" + visit)) {
                bodies.add(request.postData());
            }
        });
        member.device().setOffline(false);
        form.expectQueue("SENT");

        assertArrivedOnce(member, firm, visit, bodies.get(0));
        Until.asked(() -> member.get(API + "/visits/" + visit).json().get("attachments"), photos -> photos.size() == 3);
        member.device().close();
    }

    /** The answer may be lost on the way and the same sent again: twice more here. */
    private static void assertArrivedOnce(Person member, String firm, String visit, String body) {
        for (var again = 0; again < 2; again++) {
            member.call("PUT", API + "/visits/" + visit, Map.of("If-None-Match", "*"), Json.read(body))
                    .expect(200);
        }
        assertThat(member.all(API + "/visits?enterpriseId=" + firm)).hasSize(1);
        var issues = member.all(API + "/issues?visitId=" + visit);
        assertThat(issues)
                .extracting(issue -> issue.get("category").asText())
                .containsExactlyInAnyOrderElementsOf(List.of("LABOUR", "FINANCE"));
    }

    private static String screen(Device device, String name) {
        return device.name().toLowerCase(Locale.ROOT) + "-" + name;
    }
}
