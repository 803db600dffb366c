package cn.sisong.enterprise.listing;

import cn.sisong.common.testing.Statements;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** What becomes of each line of a list, however many there are. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListIntakeTest {
    private static final int FEW = 50;
    private static final int MANY = 500;

    private record Firm(UUID id, String code) {}

    @Test
    void asks_the_database_no_more_often_for_ten_times_the_lines() {
        var list = newList();
        var few = codes(FEW);
        var many = codes(MANY);
        var cost = cost(list, few);
        assertThat(cost).isPositive();
        assertThat(cost(list, many)).isEqualTo(cost);
        // nobody joins any more: then nothing is written either
        assertThat(cost(list, many)).isEqualTo(cost(list, few));
    }

    private static long cost(String list, List<String> codes) {
        return Statements.of(id -> take(list, lines(codes.stream()), id).body("read", equalTo(codes.size())));
    }

    @Test
    void takes_a_firm_once_also_where_its_lines_are_far_apart() {
        var firm = firm();
        var strangers = Stream.generate(Sample::creditCode).limit(MANY + 10);
        take(
                        newList(),
                        lines(Stream.of(Stream.of(firm.code), strangers, Stream.of(firm.code))
                                .flatMap(codes -> codes)))
                .body("read", equalTo(MANY + 12), "joined", equalTo(1), "unchanged", equalTo(1))
                .body(
                        "notTaken.row",
                        equalTo(IntStream.range(3, MANY + 13).boxed().toList()));
    }

    @Test
    void holds_every_line_against_what_is_known_of_its_own_day() {
        var list = newList();
        var left = firm();
        var back = firm();
        var on = firm();
        for (var firm : List.of(left, back, on)) {
            join(firm, list, "2025-01-01");
        }
        for (var firm : List.of(left, back)) {
            leave(firm, list, "2025-06-01");
        }
        take(list, left.code + ",2025-05-31\n" + back.code + ",2025-06-02\n" + on.code + ",2025-06-01\n")
                .body("joined", equalTo(1), "unchanged", equalTo(2), "notTaken.size()", equalTo(0));
        periods(left, "2025-01-01");
        periods(back, "2025-06-02", "2025-01-01");
        periods(on, "2025-01-01");
    }

    @Test
    void counts_the_codes_of_merged_files_as_one_firm() {
        var list = newList();
        var merged = firm();
        var survivor = firm();
        join(merged, list, "2025-01-01");
        merge(merged, survivor);
        take(list, merged.code + ",2025-03-01\n" + survivor.code + ",2025-03-01\n")
                .body("joined", equalTo(0), "unchanged", equalTo(2));
        take(newList(), survivor.code + ",2025-03-01\n" + merged.code + ",2025-03-01\n")
                .body("joined", equalTo(1), "unchanged", equalTo(1));
    }

    @Test
    void names_a_firm_whose_line_has_a_faulty_day_and_takes_no_later_line_of_it() {
        var firm = firm();
        take(newList(), firm.code + ",2025-02-30\n" + firm.code + ",2025-03-01\n")
                .body("joined", equalTo(0), "unchanged", equalTo(1), "notTaken.row", contains(2))
                .body("notTaken[0].creditCode", equalTo(firm.code));
    }

    @Test
    void finds_nobody_out_of_sight() {
        var elsewhere = Sample.as(Tokens.person("counter", "dispatcher", "", "340711"));
        take(elsewhere, newList(), firm().code + ",\n", Sample.key())
                .body("joined", equalTo(0), "notTaken.row", contains(2));
    }

    private static String newList() {
        var code = "L" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        Sample.tryPost(Sample.dispatcher(), "/official-lists", Map.of("code", code, "name", "名录" + code))
                .then()
                .statusCode(201);
        return code;
    }

    private static Firm firm() {
        var code = Sample.creditCode();
        var name = "名录公司" + code;
        return new Firm(
                Sample.post(Sample.dispatcher(), "/enterprises", Map.of("creditCode", code, "name", name)), code);
    }

    private static List<String> codes(int firms) {
        return Stream.generate(ListIntakeTest::firm)
                .limit(firms)
                .map(Firm::code)
                .toList();
    }

    private static String lines(Stream<String> codes) {
        return String.join(",\n", codes.toList()) + ",\n";
    }

    private static ValidatableResponse take(String list, String lines) {
        return take(list, lines, Sample.key());
    }

    private static ValidatableResponse take(String list, String lines, String requestId) {
        return take(Sample.dispatcher(), list, lines, requestId);
    }

    private static ValidatableResponse take(RequestSpecification who, String list, String lines, String requestId) {
        return who.contentType("text/csv")
                .header("Idempotency-Key", Sample.key())
                .header("X-Request-Id", requestId)
                .body(("统一社会信用代码,列入日期\n" + lines).getBytes(StandardCharsets.UTF_8))
                .post(BASE + "/official-lists/" + list + "/_import?from=2026-01-01")
                .then()
                .statusCode(200);
    }

    private static void join(Firm firm, String list, String from) {
        Sample.tryPost(Sample.dispatcher(), "/enterprises/" + firm.id + "/lists", Map.of("list", list, "from", from))
                .then()
                .statusCode(201);
    }

    private static void leave(Firm firm, String list, String on) {
        Sample.tryPost(Sample.dispatcher(), "/enterprises/" + firm.id + "/lists/" + list + "/_end", Map.of("on", on))
                .then()
                .statusCode(200);
    }

    private static void merge(Firm merged, Firm survivor) {
        var path = BASE + "/enterprises/" + survivor.id;
        Sample.tryPost(
                        Sample.dispatcher()
                                .header(
                                        "If-Match",
                                        Sample.dispatcher().get(path).header("ETag")),
                        "/enterprises/" + survivor.id + "/merges",
                        Map.of("mergedId", merged.id, "mergedVersion", 0, "reason", "同一企业", "differentCodes", true))
                .then()
                .statusCode(201);
    }

    private static void periods(Firm firm, String... from) {
        Sample.dispatcher()
                .get(BASE + "/enterprises/" + firm.id + "/lists")
                .then()
                .body("items.from", contains(from));
    }
}
