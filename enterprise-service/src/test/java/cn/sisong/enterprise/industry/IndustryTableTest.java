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

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndustryTableTest {

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
