package cn.sisong.enterprise.method;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkMethodTest {

    @Test
    void ships_the_names_and_makes_up_no_steps() {
        Sample.member("method-m1")
                .get(BASE + "/work-methods")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("三个在企", "两个问计", "进访惠聚", "五个遍访", "创新四问", "高新夜话", "问磨盯钻"))
                .body("items.find { it.code == 'SANGE_ZAIQI' }.steps", empty());
    }

    @Test
    void has_its_steps_written_by_the_office() {
        Sample.post(
                Sample.dispatcher(),
                "/work-methods",
                Map.of("code", "TEST_METHOD", "name", "测试工作法", "steps", List.of("一")));
        Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"v0\"")
                .body(Map.of("steps", List.of("先问", "再办")))
                .patch(BASE + "/work-methods/TEST_METHOD")
                .then()
                .statusCode(200)
                .body("steps", contains("先问", "再办"), "version", equalTo(1));
        Sample.member("method-m1")
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"v1\"")
                .body(Map.of("name", "改名"))
                .patch(BASE + "/work-methods/TEST_METHOD")
                .then()
                .statusCode(403);
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/work-methods",
                        Map.of("code", "TEST_METHOD", "name", "重复", "steps", List.of()))
                .then()
                .statusCode(409);
    }
}
