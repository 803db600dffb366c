package cn.sisong.enterprise.firm;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.importing.ImportFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirmSearchTest {

    @ParameterizedTest
    @ValueSource(strings = {"星海", "星海精密", "xhjm", "XHJM"})
    void finds_a_firm_by_two_characters_or_by_initials(String q) {
        var id = Sample.firm("阜阳市星海精密机械有限公司");
        Sample.dispatcher()
                .queryParam("q", q)
                .queryParam("limit", 200)
                .get(BASE + "/enterprises")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));
    }

    @Test
    void does_not_find_a_firm_that_has_the_same_pairs_in_another_order() {
        var id = Sample.firm("甲乙乙丙有限公司");
        Sample.dispatcher()
                .queryParam("q", "甲乙丙")
                .get(BASE + "/enterprises")
                .then()
                .body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void finds_a_firm_by_the_start_of_its_code() {
        var code = Sample.creditCode();
        var id = Sample.post(Sample.dispatcher(), "/enterprises", Map.of("creditCode", code, "name", "代码公司"));
        Sample.dispatcher()
                .queryParam("q", code.substring(0, 16).toLowerCase())
                .get(BASE + "/enterprises")
                .then()
                .body("items.id", hasItem(id.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"阜阳市（全角）ＡＢ 机械公司", "阜阳市(全角)AB机械公司", "阜阳市（全角）ab机械公司", "（全角）ＡＢ　机"})
    void finds_a_firm_by_its_name_however_brackets_blanks_and_letters_are_typed(String q) {
        var id = Sample.firm("阜阳市（全角）ＡＢ 机械公司");
        found(q).body("items.id", hasItem(id.toString()));
    }

    @Test
    void finds_a_firm_by_a_former_name_with_full_width_brackets() {
        var id = Sample.firm("阜阳市（旧称）ＣＤ 机械公司");
        Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(Map.of("name", "阜阳市改称机械公司"))
                .header("If-Match", "\"v0\"")
                .patch(BASE + "/enterprises/" + id)
                .then()
                .statusCode(200);
        found("阜阳市（旧称）ＣＤ 机械公司").body("items.id", contains(id.toString()));
    }

    @Test
    void finds_a_firm_by_the_name_that_it_had_before_an_import() {
        var code = Sample.creditCode();
        var id = Sample.post(Sample.dispatcher(), "/enterprises", Map.of("creditCode", code, "name", "阜阳市（导前）ＥＦ 机械公司"));
        var file = "企业名称,统一社会信用代码\n阜阳市导后机械公司," + code + "\n";
        ImportFile.done(ImportFile.upload(
                "/enterprises/_import", ImportFile.CSV, file.getBytes(StandardCharsets.UTF_8), Sample.key()));
        found("阜阳市（导前）ＥＦ 机械公司").body("items.id", contains(id.toString()), "items.name", contains("阜阳市导后机械公司"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "A", "Y"})
    void finds_a_firm_whose_code_begins_with_a_letter(String letter) {
        var code = Sample.withCheckDigit(letter + Sample.creditCode().substring(1, 17));
        var id =
                Sample.post(Sample.dispatcher(), "/enterprises", Map.of("creditCode", code, "name", letter + "字头代码公司"));
        found(code.substring(0, 17)).body("items.id", contains(id.toString()));
    }

    @Test
    void pages_through_many_codes_and_then_through_old_numbers_and_names_once() {
        var start = "91341721MX";
        var expected = new ArrayList<String>();
        for (var serial : new String[] {"0000003", "0000001", "0000002", "0000005", "0000004"}) {
            var code = Sample.withCheckDigit(start + serial);
            Sample.post(Sample.dispatcher(), "/enterprises", Map.of("creditCode", code, "name", "代码翻页" + serial));
            expected.add(code);
        }
        Collections.sort(expected);
        for (int i = 0; i < 3; i++) {
            expected.add(Sample.post(
                            Sample.dispatcher(),
                            "/enterprises",
                            Map.of("inPreparation", true, "name", "旧号 " + start + " 之" + i))
                    .toString());
        }
        // the names come in the order of ids, which is the order of entry
        for (int limit : new int[] {1, 2, 3, 5, 7, 8, 9}) {
            assertThat(pages(start.toLowerCase(Locale.ROOT), limit)).isEqualTo(expected);
        }
    }

    /** Code or id of every firm, page by page. */
    private static List<String> pages(String q, int limit) {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = Sample.dispatcher().queryParam("q", q).queryParam("limit", limit);
            if (cursor != null) {
                page.queryParam("cursor", cursor);
            }
            var answer = page.get(BASE + "/enterprises")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            answer.<Map<String, Object>>getList("items")
                    .forEach(firm -> seen.add(
                            (String) (firm.get("creditCode") == null ? firm.get("id") : firm.get("creditCode"))));
            cursor = answer.getString("page.nextCursor");
        } while (cursor != null);
        return seen;
    }

    private static ValidatableResponse found(String q) {
        return Sample.dispatcher()
                .queryParam("q", q)
                .queryParam("limit", 200)
                .get(BASE + "/enterprises")
                .then()
                .statusCode(200);
    }

    @Test
    void asks_for_two_characters() {
        Sample.dispatcher()
                .queryParam("q", "星")
                .get(BASE + "/enterprises")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("q"), "detail", equalTo("请输入 2 到 60 个字"));
    }
}
