package cn.sisong.e2e;

import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@Order(10)
@ExtendWith(Journeys.class)
class SignInTest {

    @Test
    void brings_a_person_back_with_name_and_role(People people) {
        var session = people.atDesk("handler").get("/api/session").expect(200).json();
        assertThat(session.get("user").get("name").asText()).contains("赵经信");
        assertThat(Json.read(session.get("roles").toString()))
                .anySatisfy(role -> assertThat(role.asText()).isEqualTo("handler"));
        assertThat(session.get("csrfToken").asText()).isNotBlank();
    }

    @Test
    void keeps_the_session_from_scripts_and_other_sites(People people) {
        assertThat(people.atDesk("handler").device().cookies())
                .filteredOn(cookie -> cookie.name.startsWith("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.httpOnly).isTrue());
    }

    @Test
    void is_asked_of_everybody_but_the_firm(People people) {
        var nobody = people.nobody();
        var refused = nobody.get(World.API + "/enterprises").expect(401);
        assertThat(refused.header("content-type")).startsWith("application/problem+json");
        nobody.get("/api/session").expect(401);
        nobody.get(World.API + "/confirmations/no-such-token").expect(404);
    }

    @Test
    void does_not_let_a_write_through_without_the_page_s_own_token(People people) {
        var member = people.atDesk("member");
        var answer = member.device()
                .request()
                .post(
                        World.API + "/issues",
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setHeader("Idempotency-Key", "without-csrf")
                                .setData(Json.object("title", "x")));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("csrf");
    }
}
