package cn.sisong.enterprise.activity;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityTest {

    @BeforeEach
    void on_a_day() {
        TestClock.set("2026-05-20T20:00:00+08:00");
    }

    @Test
    void keeps_who_came_what_was_said_and_what_came_of_it() {
        var firm = Sample.firm("夜话公司");
        var activity = held("activity-m1", firm);
        get("activity-m1", activity)
                .then()
                .body("state", equalTo("HELD"), "firms.name", contains("夜话公司"), "firms.attendee", contains("王总"))
                .body("officials.name", containsInAnyOrder("李主任", "赵科长"), "methods", contains("GAOXIN_YEHUA"))
                .body("results[0].quantity", equalTo("320.00"), "minutes", equalTo("谈了用工和融资"));
    }

    @Test
    void raises_issues_of_firms_that_came_with_the_activity_as_their_source() {
        var firm = Sample.firm("夜话诉求公司");
        var activity = held("activity-m1", firm);
        var issue = Sample.post(Sample.member("activity-m1"), "/activities/" + activity + "/issues", issue(firm));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue)
                .then()
                .body(
                        "source",
                        equalTo("ACTIVITY"),
                        "state",
                        equalTo("SUBMITTED"),
                        "enterprise.name",
                        equalTo("夜话诉求公司"));
        get("activity-m1", activity).then().body("issues.id", contains(issue.toString()));
        Sample.tryPost(
                        Sample.member("activity-m1"),
                        "/activities/" + activity + "/issues",
                        issue(Sample.firm("没有到会公司")))
                .then()
                .statusCode(422)
                .body("code", equalTo("not-a-guest"));
    }

    @Test
    void keeps_what_a_firm_that_came_said_besides() {
        var firm = Sample.firm("夜话建议公司");
        var activity = held("activity-m1", firm);
        var said = Map.of("enterpriseId", firm, "kind", "SUGGESTION", "text", " 夜话每月办一次 ");
        var finding = Sample.post(Sample.member("activity-m1"), "/activities/" + activity + "/findings", said);
        Sample.member("activity-m1")
                .queryParam("enterpriseId", firm)
                .get(BASE + "/findings")
                .then()
                .body("items.id", contains(finding.toString()), "items[0].activityId", equalTo(activity.toString()))
                .body("items[0].text", equalTo("夜话每月办一次"), "items[0].kind", equalTo("SUGGESTION"));
        Sample.tryPost(
                        Sample.member("activity-m1"),
                        "/activities/" + activity + "/findings",
                        Map.of("enterpriseId", Sample.firm("没有到会的建议公司"), "kind", "NEED", "text", "要人"))
                .then()
                .statusCode(422)
                .body("code", equalTo("not-a-guest"));
        Sample.tryPost(Sample.member("activity-m2"), "/activities/" + activity + "/findings", said)
                .then()
                .statusCode(403);
    }

    @Test
    void shows_a_member_of_another_task_force_only_the_firms_that_this_member_sees() {
        var own = Sample.firm("在管到会公司");
        var other = Sample.firm("他管到会公司");
        Sample.assign(own, Sample.taskForce("activity-guest-own"));
        Sample.assign(other, Sample.taskForce("activity-guest-other"));
        var form = form(own, "2026-05-20");
        form.put(
                "firms",
                List.of(
                        Map.of("enterpriseId", own, "attendee", "王总"),
                        Map.of("enterpriseId", other, "attendee", "钱总")));
        var activity = Sample.post(Sample.dispatcher(), "/activities", form);
        get("activity-guest-own", activity)
                .then()
                .body("firms.name", contains("在管到会公司"), "firms.attendee", contains("王总"));
        Sample.member("activity-guest-own")
                .queryParam("enterpriseId", own)
                .get(BASE + "/activities")
                .then()
                .body("items[0].firms.name", contains("在管到会公司"));
        Sample.dispatcher()
                .get(BASE + "/activities/" + activity)
                .then()
                .body("firms.name", containsInAnyOrder("在管到会公司", "他管到会公司"));
    }

    @Test
    void is_part_of_a_campaign_that_its_writer_sees() {
        var firm = Sample.firm("遍访活动公司");
        var campaign = Sample.post(
                Sample.dispatcher(), "/campaigns", Map.of("name", "夏季遍访", "from", "2026-05-01", "to", "2026-06-30"));
        var form = form(firm, "2026-05-20");
        form.put("campaignId", campaign);
        Sample.tryPost(Sample.member("activity-m1"), "/activities", form)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-campaign"), "errors.pointer", contains("/campaignId"));
        Sample.dispatcher()
                .get(BASE + "/activities/" + Sample.post(Sample.dispatcher(), "/activities", form))
                .then()
                .body("campaignId", equalTo(campaign.toString()), "campaignName", equalTo("夏季遍访"));
    }

    @Test
    void is_planned_until_its_day_has_come() {
        var activity = post("activity-m1", form(Sample.firm("计划座谈公司"), "2026-06-01"));
        get("activity-m1", activity).then().body("state", equalTo("PLANNED"));
        Sample.tryPost(Sample.member("activity-m1"), "/activities/" + activity + "/issues", issue(UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("code", equalTo("not-held"));
        TestClock.set("2026-06-01T21:00:00+08:00");
        put("activity-m1", activity, form(Sample.firm("计划座谈到会公司"), "2026-06-01"))
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"), "version", equalTo(1));
    }

    @Test
    void is_called_off_with_a_reason_and_for_good() {
        var firm = Sample.firm("取消座谈公司");
        var activity = post("activity-m1", form(firm, "2026-06-01"));
        cancel("activity-m1", activity, "").then().statusCode(400).body("errors.pointer", contains("/comment"));
        cancel("activity-m1", activity, "场地冲突")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"), "endComment", equalTo("场地冲突"));
        Sample.member("activity-m1")
                .header("If-Match", "\"v1\"")
                .body(form(firm, "2026-06-02"))
                .put(BASE + "/activities/" + activity)
                .then()
                .statusCode(422);
    }

    @Test
    void cannot_be_called_off_after_it_was_held() {
        var activity = held("activity-m1", Sample.firm("已办座谈公司"));
        cancel("activity-m1", activity, "不算了").then().statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void is_for_its_people_and_for_members_who_see_a_firm_that_came() {
        var firm = Sample.firm("活动范围公司");
        Sample.assign(firm, Sample.taskForce("activity-own"));
        Sample.taskForce("activity-stranger");
        var activity = held("activity-own", firm);
        get("activity-stranger", activity).then().statusCode(404);
        Sample.member("activity-stranger")
                .queryParam("limit", 200)
                .get(BASE + "/activities")
                .then()
                .body("items.id", not(hasItem(activity.toString())));
        Sample.dispatcher()
                .queryParam("enterpriseId", firm)
                .get(BASE + "/activities")
                .then()
                .body("items.id", contains(activity.toString()));
        Sample.tryPost(Sample.member("activity-stranger"), "/activities", form(firm, "2026-05-20"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/firms/0/enterpriseId"));
    }

    @Test
    void is_changed_by_one_who_has_seen_the_last_version() {
        var firm = Sample.firm("两人修改公司");
        var activity = held("activity-m1", firm);
        put("activity-m1", activity, form(firm, "2026-05-19")).then().statusCode(200);
        put("activity-m1", activity, form(firm, "2026-05-18")).then().statusCode(412);
    }

    @Test
    void stays_as_it_is_when_the_same_form_is_sent_again() {
        var form = form(Sample.firm("再次保存公司"), "2026-05-20");
        var activity = post("activity-m1", form);
        for (var quantity : List.of("320", "320.00")) {
            form.put("results", List.of(Map.of("kind", "LIST", "quantity", quantity)));
            put("activity-m1", activity, form).then().statusCode(200).body("version", equalTo(0));
        }
        form.put("results", List.of(Map.of("kind", "LIST", "quantity", "321")));
        put("activity-m1", activity, form).then().statusCode(200).body("version", equalTo(1));
    }

    @ParameterizedTest
    @EnumSource(ActivityState.class)
    void only_a_planned_one_becomes_anything_else(ActivityState state) {
        assertThat(state.next().isEmpty()).isEqualTo(state != ActivityState.PLANNED);
    }

    private static UUID held(String member, UUID firm) {
        return post(member, form(firm, "2026-05-20"));
    }

    private static UUID post(String member, Map<String, ?> form) {
        return Sample.post(Sample.member(member), "/activities", form);
    }

    private static Response put(String member, UUID activity, Map<String, ?> form) {
        return Sample.member(member).header("If-Match", "\"v0\"").body(form).put(BASE + "/activities/" + activity);
    }

    private static Response get(String member, UUID activity) {
        return Sample.member(member).get(BASE + "/activities/" + activity);
    }

    private static Response cancel(String member, UUID activity, String comment) {
        return Sample.member(member)
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v0\"")
                .body(Map.of("comment", comment))
                .post(BASE + "/activities/" + activity + "/_cancel");
    }

    private static Map<String, Object> issue(UUID firm) {
        return Map.of("enterpriseId", firm, "category", "LABOUR", "title", "缺熟练工");
    }

    private static Map<String, Object> form(UUID firm, String day) {
        return Sample.map(
                "kind",
                "SALON",
                "title",
                "高新夜话",
                "heldOn",
                day,
                "place",
                "会客厅",
                "minutes",
                "谈了用工和融资",
                "firms",
                List.of(Map.of("enterpriseId", firm, "attendee", "王总")),
                "officials",
                List.of(Map.of("name", "李主任", "unit", "管委会"), Map.of("name", "赵科长", "unit", "经信局")),
                "methods",
                List.of("GAOXIN_YEHUA"),
                "results",
                List.of(Map.of("kind", "LIST", "quantity", "320")));
    }
}
