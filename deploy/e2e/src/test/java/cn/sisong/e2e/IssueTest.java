package cn.sisong.e2e;

import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

@Order(40)
@ExtendWith(Journeys.class)
class IssueTest {

    @Test
    void ends_solved_by_the_firm_s_own_word_and_the_visit_shows_it(People people, World world) {
        var member = people.atDesk("member");
        var visited = Cases.visit(member, world.firmOfOurs("闭环纺织有限公司"));
        Cases.dispatch(people, visited.labour(), "jxj");
        var link = Cases.answer(people, visited.labour());
        Cases.solved(people, link);

        var issue = member.get(Cases.path(visited.labour())).expect(200).json();
        assertThat(issue.get("state").asText()).isEqualTo("CLOSED");
        assertThat(issue.get("resolution").asText()).isEqualTo("SOLVED");
        var visit = member.get(API + "/visits/" + visited.visit()).expect(200).json();
        assertThat(visit.get("issues"))
                .anySatisfy(seen -> assertThat(seen.get("state").asText()).isEqualTo("CLOSED"))
                .anySatisfy(seen -> assertThat(seen.get("state").asText()).isEqualTo("SUBMITTED"));
        var timeline = member.get(Cases.path(visited.labour()) + "/timeline")
                .expect(200)
                .json()
                .get("items");
        assertThat(Json.texts(timeline, "actorName")).contains("企业");
    }

    @Test
    void never_shows_the_link_to_the_department(People people, World world) {
        var visited = Cases.visit(people.atDesk("member"), world.firmOfOurs("保密链接有限公司"));
        Cases.dispatch(people, visited.labour(), "jxj");
        var link = Cases.answer(people, visited.labour());
        var token = link.substring(3);

        var handler = people.atDesk("handler");
        assertThat(handler.get(Cases.path(visited.labour())).expect(200).text()).doesNotContain(token);
        assertThat(handler.get(Cases.path(visited.labour()) + "/timeline")
                        .expect(200)
                        .text())
                .doesNotContain(token);
        handler.post(Cases.path(visited.labour()) + "/confirmation-links", Json.object())
                .expect(403);
    }

    @Test
    void is_not_seen_by_another_department(People people, World world) {
        var visited = Cases.visit(people.atDesk("member"), world.firmOfOurs("他局不见有限公司"));
        Cases.dispatch(people, visited.labour(), "jxj");
        people.atDesk("handler2").get(Cases.path(visited.labour())).expect(404);
        people.atDesk("handler").get(Cases.path(visited.labour())).expect(200);
    }
}
