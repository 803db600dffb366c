package cn.sisong.enterprise.industry;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import static cn.sisong.enterprise.Sample.BASE;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndustryTableTest {

    /** GB/T 4754-2017: so many divisions each section has. */
    @Test
    void has_the_97_divisions_of_the_standard_under_its_20_sections() {
        var sections = Map.ofEntries(
                entry("A", 5),
                entry("B", 7),
                entry("C", 31),
                entry("D", 3),
                entry("E", 4),
                entry("F", 2),
                entry("G", 8),
                entry("H", 2),
                entry("I", 3),
                entry("J", 4),
                entry("K", 1),
                entry("L", 2),
                entry("M", 3),
                entry("N", 4),
                entry("O", 3),
                entry("P", 1),
                entry("Q", 2),
                entry("R", 5),
                entry("S", 6),
                entry("T", 1));
        assertThat(sections.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(97);
        var shipped = new HashMap<String, Integer>();
        for (String section :
                Sample.dispatcher().get(BASE + "/industries").jsonPath().getList("items.code", String.class)) {
            var divisions = Sample.dispatcher()
                    .queryParam("parent", section)
                    .get(BASE + "/industries")
                    .jsonPath();
            assertThat(divisions.getList("items.level")).containsOnly(2);
            shipped.put(section, divisions.getList("items").size());
        }
        assertThat(shipped).isEqualTo(sections);
    }

    @Test
    void is_completed_by_the_office() {
        send(Sample.dispatcher()).statusCode(200).body("added", equalTo(1));
        Sample.dispatcher()
                .queryParam("parent", "S96")
                .get(BASE + "/industries")
                .then()
                .body("items.code", contains("S961"), "items.level", contains(3));
    }

    @Test
    void is_not_touched_by_anyone_else() {
        send(Sample.member("industry-m1")).statusCode(403);
        send(Sample.supervisor()).statusCode(403);
    }

    private static ValidatableResponse send(RequestSpecification who) {
        return who.contentType("text/csv")
                .header("Idempotency-Key", Sample.key())
                .body("代码,名称\nS961,基层群众自治组织\n".getBytes(StandardCharsets.UTF_8))
                .post(BASE + "/industries/_import")
                .then();
    }
}
