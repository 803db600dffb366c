package cn.sisong.e2e;

import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.HashSet;
import java.util.UUID;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

@Order(60)
@ExtendWith(Journeys.class)
class OtherSystemTest {

    @Test
    void pages_through_all_issues_by_cursor_and_meets_each_once(People people, World world) {
        var member = people.atDesk("member");
        var firm = world.firmOfOurs("翻页对接有限公司");
        var made = new HashSet<String>();
        for (var i = 0; i < 3; i++) {
            var visited = Cases.visit(member, firm);
            made.add(visited.labour());
            made.add(visited.finance());
        }
        var seen = people.demoSystem().all(API + "/issues?limit=2").stream()
                .map(issue -> issue.get("id").asText())
                .toList();
        assertThat(seen).doesNotHaveDuplicates().containsAll(made);
    }

    @Test
    void creates_one_issue_however_often_it_sends_it(People people, World world) {
        var system = people.demoSystem();
        var code = people.atDesk("dispatcher")
                .get(API + "/enterprises/" + world.firmOfOurs("重发对接有限公司"))
                .expect(200)
                .json()
                .get("creditCode")
                .asText();
        var number = "12345-" + UUID.randomUUID();
        var body = Json.object(
                "creditCode", code,
                "category", "POLICY",
                "title", "奖补资金何时到账",
                "description", "去年的技改奖补尚未到账",
                "urgency", "NORMAL",
                "sourceSystem", "hotline",
                "sourceNumber", number);
        var key = UUID.randomUUID().toString();

        var first = system.post(API + "/issues", body, key).expect(201);
        var second = system.post(API + "/issues", body, key).expect(201);
        var third = system.post(API + "/issues", body, key).expect(201);

        assertThat(first.header("location")).endsWith("/issues/" + first.id());
        assertThat(first.etag()).isNotBlank();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(third.id()).isEqualTo(first.id());
        assertThat(system.all(API + "/issues?sourceSystem=hotline&sourceNumber=" + number))
                .hasSize(1);
        system.post(API + "/issues", Json.object("creditCode", code, "category", "OTHER", "title", "另一件事"), key)
                .expect(422);
    }
}
