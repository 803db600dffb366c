package cn.sisong.enterprise.firm;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormerNameTest {

    @Test
    void is_listed_where_its_answer_points_to() {
        var firm = Sample.firm("曾用名去处公司");
        var place = add(firm, "曾用名去处旧公司", 2020).statusCode(201).extract().header("Location");
        Sample.dispatcher().get(place).then().statusCode(200).body("items[0].from", equalTo("曾用名去处旧公司"));
    }

    @Test
    void is_entered_once_however_many_later_ones_there_are() {
        var firm = Sample.firm("屡次更名公司");
        for (int year = 2000; year <= 2021; year++) {
            add(firm, "屡次更名公司" + year, year).statusCode(201);
        }
        add(firm, "屡次更名公司2000", 1999).statusCode(409);
        add(firm, "屡次更名公司最早", 1999).statusCode(201).body("to", equalTo("屡次更名公司2000"));
    }

    private static ValidatableResponse add(UUID firm, String name, int year) {
        return Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises/" + firm + "/former-names",
                        Map.of("name", name, "until", year + "-06-01"))
                .then();
    }
}
