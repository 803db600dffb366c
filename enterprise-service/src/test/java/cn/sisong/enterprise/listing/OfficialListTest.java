package cn.sisong.enterprise.listing;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.FigureSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficialListTest {

    @Test
    void ships_the_five_lists_and_takes_more() {
        Sample.dispatcher()
                .get(BASE + "/official-lists")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("ABOVE_SCALE", "KEY", "HIGH_TECH", "TECH_SME", "LISTING_RESERVE"));
        var body = Map.of("code", "SPECIALISED", "name", "专精特新企业");
        Sample.tryPost(Sample.dispatcher(), "/official-lists", body).then().statusCode(201);
        Sample.tryPost(Sample.dispatcher(), "/official-lists", body).then().statusCode(409);
        Sample.tryPost(Sample.dispatcher(), "/official-lists", Map.of("code", "a b", "name", "坏代码"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/code"));
    }

    @Test
    void shows_a_firm_with_the_lists_it_is_on_and_filters_by_them() {
        var id = Sample.firm("名录样本公司");
        join(id, "HIGH_TECH", "2025-11-01").then().statusCode(201).body("items[0].from", equalTo("2025-11-01"));
        Sample.dispatcher().get(BASE + "/enterprises/" + id).then().body("lists.code", contains("HIGH_TECH"));
        listed("HIGH_TECH", id, true);
        leave(id, "HIGH_TECH", "2026-02-01").then().statusCode(200).body("items[0].until", equalTo("2026-02-01"));
        Sample.dispatcher().get(BASE + "/enterprises/" + id).then().body("lists", empty());
        listed("HIGH_TECH", id, false);
    }

    private static void listed(String list, UUID id, boolean isIn) {
        Sample.dispatcher()
                .queryParam("q", "名录样本")
                .queryParam("list", list)
                .get(BASE + "/enterprises")
                .then()
                .body("items.id", isIn ? hasItem(id.toString()) : not(hasItem(id.toString())));
    }

    @Test
    void dates_a_membership_from_the_start_of_its_present_period() {
        var id = Sample.firm("连续在册公司", "341825");
        join(id, "TECH_SME", "2024-01-01");
        leave(id, "TECH_SME", "2024-06-01");
        join(id, "TECH_SME", "2025-06-01");
        join(id, "TECH_SME", "2025-01-01").then().statusCode(201);
        Sample.dispatcher().get(BASE + "/enterprises/" + id).then().body("lists.since", contains("2025-01-01"));
        Sample.as(Tokens.person("counter", "dispatcher", "", "341825"))
                .get(BASE + "/official-lists/TECH_SME/members")
                .then()
                .body("items.since", contains("2025-01-01"));
        leave(id, "TECH_SME", "2026-01-01").then().statusCode(200);
        Sample.dispatcher().get(BASE + "/enterprises/" + id).then().body("lists", empty());
    }

    @Test
    void refuses_what_contradicts_the_list() {
        var id = Sample.firm("名录规则公司");
        join(id, "KEY", "2026-01-01").then().statusCode(201);
        join(id, "KEY", "2026-02-01").then().statusCode(409);
        join(id, "KEY", "2999-01-01").then().statusCode(400).body("errors[0].pointer", equalTo("/from"));
        join(id, "NO_SUCH", "2026-01-01").then().statusCode(422).body("errors[0].pointer", equalTo("/list"));
        leave(id, "KEY", "2025-12-31").then().statusCode(422).body("code", equalTo("not-listed"));
        leave(id, "HIGH_TECH", "2026-01-31").then().statusCode(422);
    }

    @Test
    void names_the_members_of_any_day_as_known_on_any_other() {
        TestClock.set("2026-03-01T09:00:00+08:00");
        var early = Sample.firm("早入库公司", "340711");
        var late = Sample.firm("补入库公司", "340711");
        join(early, "TECH_SME", "2026-01-10");
        TestClock.set("2026-05-01T09:00:00+08:00");
        join(late, "TECH_SME", "2026-01-20");
        leave(early, "TECH_SME", "2026-04-01");
        members("2026-01-15", "2026-05-01", early);
        members("2026-03-31", "2026-05-01", early, late);
        members("2026-03-31", "2026-04-30", early);
        members("2026-04-01", "2026-05-01", late);
        members("2026-04-01", "2026-04-30", early);
    }

    private static void members(String on, String asOf, UUID... firms) {
        var ids = java.util.Arrays.stream(firms).map(UUID::toString).toArray(String[]::new);
        Sample.as(Tokens.person("counter", "dispatcher", "", "340711"))
                .queryParam("on", on)
                .queryParam("asOf", asOf)
                .get(BASE + "/official-lists/TECH_SME/members")
                .then()
                .statusCode(200)
                .body("items.enterpriseId", containsInAnyOrder(ids));
    }

    @Test
    void counts_firms_above_scale_at_the_end_of_the_period_as_known_then() {
        TestClock.set("2026-02-01T09:00:00+08:00");
        var firm = Sample.firm("规上甲公司", "340722");
        figure("2026-06-30", "2026-02-01", null);
        join(firm, "ABOVE_SCALE", "2026-01-01");
        TestClock.set("2026-08-01T09:00:00+08:00");
        var second = Sample.firm("规上乙公司", "340722");
        join(second, "ABOVE_SCALE", "2026-06-30");
        leave(firm, "ABOVE_SCALE", "2026-07-01");
        figure("2025-12-31", "2026-08-01", "0");
        figure("2026-06-29", "2026-08-01", "1");
        figure("2026-06-30", "2026-08-01", "2");
        figure("2026-06-30", "2026-07-31", "1");
        figure("2026-07-31", "2026-07-31", "1");
        figure("2026-07-01", "2026-08-01", "1");
        ask("2026-06-30", "2026-08-01")
                .get(BASE + "/figures/A23/rows")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(firm.toString(), second.toString()));
    }

    private static void figure(String to, String asOf, String value) {
        assertThat(FigureSteps.value("A23", ask(to, asOf))).isEqualTo(value);
    }

    private static io.restassured.specification.RequestSpecification ask(String to, String asOf) {
        return FigureSteps.ask("340722", "2025-01-01", to, asOf);
    }

    @Test
    void takes_a_complete_list_in_and_ends_who_is_no_longer_named() {
        var stays = firmWithCode("名单留任公司");
        var leaves = firmWithCode("名单移出公司");
        var mistyped = firmWithCode("名单错码公司");
        var joins = firmWithCode("名单新进公司");
        for (var one : new Firm[] {stays, leaves, mistyped}) {
            join(one.id, "LISTING_RESERVE", "2025-01-01");
        }
        var file = "序号,企业名称,统一社会信用代码,列入日期\n1,名单留任公司," + stays.code + ",\n2,名单新进公司,"
                + joins.code.toLowerCase() + ",2026/2/1\n3,名单错码公司,91341282MA8N00010,\n4,没见过公司,"
                + Sample.creditCode() + ",\n5,坏日期公司," + Sample.creditCode() + ",2026-02-30\n";
        var answer = send("LISTING_RESERVE", file, "?from=2026-03-01&document=皖金〔2026〕1号&complete=true");
        answer.then()
                .statusCode(200)
                .body("read", equalTo(5), "joined", equalTo(1), "unchanged", equalTo(1))
                .body("notTaken.row", contains(4, 5, 6));
        periods(stays, "2025-01-01", null);
        periods(leaves, "2025-01-01", "2026-03-01");
        periods(mistyped, "2025-01-01", null);
        periods(joins, "2026-02-01", null);
    }

    @Test
    void refuses_a_list_without_codes_or_without_a_day() {
        send("KEY", "企业名称\n某公司\n", "?from=2026-03-01").then().statusCode(422).body("code", equalTo("missing-columns"));
        send("KEY", "信用代码\nx\n", "").then().statusCode(400).body("errors[0].pointer", equalTo("from"));
        send("NO_SUCH", "信用代码\nx\n", "?from=2026-03-01").then().statusCode(404);
    }

    private record Firm(UUID id, String code) {}

    private static Firm firmWithCode(String name) {
        var code = Sample.creditCode();
        return new Firm(
                Sample.post(Sample.dispatcher(), "/enterprises", Map.of("creditCode", code, "name", name)), code);
    }

    private static void periods(Firm firm, String from, String until) {
        Sample.dispatcher()
                .get(BASE + "/enterprises/" + firm.id + "/lists")
                .then()
                .body("items[0].from", equalTo(from), "items[0].until", until == null ? nullValue() : equalTo(until));
    }

    private static Response send(String list, String file, String query) {
        return Sample.dispatcher()
                .contentType("text/csv")
                .header("Idempotency-Key", Sample.key())
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(BASE + "/official-lists/" + list + "/_import" + query);
    }

    private static Response join(UUID firm, String list, String from) {
        return Sample.tryPost(
                Sample.dispatcher(), "/enterprises/" + firm + "/lists", Map.of("list", list, "from", from));
    }

    private static Response leave(UUID firm, String list, String on) {
        return Sample.tryPost(
                Sample.dispatcher(), "/enterprises/" + firm + "/lists/" + list + "/_end", Map.of("on", on));
    }
}
