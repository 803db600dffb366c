package cn.sisong.e2e;

import cn.sisong.e2e.people.Caller;
import cn.sisong.e2e.people.People;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import static cn.sisong.e2e.World.API;

/** What happens on the way to other things, by the shortest path: through the API. */
final class Cases {

    private Cases() {}

    /** What a visit left behind. */
    record Visited(String visit, String labour, String finance) {}

    /** A visit that carried two of the four sends and brought home two issues. */
    static Visited visit(Caller member, String firm) {
        var visited = new Visited(uuid(), uuid(), uuid());
        var body = Json.object(
                "enterpriseId",
                firm,
                "startedAt",
                Instant.now().minus(1, ChronoUnit.HOURS).toString(),
                "mode",
                "ON_SITE",
                "sends",
                List.of(Json.object("kind", "POLICY", "note", "稳岗返还"), Json.object("kind", "FACTOR", "note", "用工对接")),
                "note",
                "生产正常",
                "issues",
                List.of(
                        issue(visited.labour(), "LABOUR", "缺熟练缝纫工30人"),
                        issue(visited.finance(), "FINANCE", "流动资金缺口50万元")));
        member.call("PUT", API + "/visits/" + visited.visit(), java.util.Map.of("If-None-Match", "*"), body)
                .expect(201);
        return visited;
    }

    /** Accepted by the office and sent to a department. */
    static void dispatch(People people, String issue, String department) {
        var dispatcher = people.atDesk("dispatcher");
        dispatcher.step(path(issue), "to", "ACCEPTED").expect(201);
        dispatcher
                .step(path(issue), "to", "DISPATCHED", "departmentId", department)
                .expect(201);
    }

    /** Worked on and answered by 经信局; the path of the firm's page. */
    static String answer(People people, String issue) {
        var handler = people.atDesk("handler");
        handler.step(path(issue), "to", "SIGNED").expect(201);
        handler.step(path(issue), "to", "HANDLING").expect(201);
        handler.step(path(issue), "to", "REPLIED", "comment", "已对接20名熟练工到岗").expect(201);
        var link = people.atDesk("dispatcher")
                .step(path(issue), "to", "CONFIRMING")
                .expect(201)
                .json()
                .get("confirmationUrl")
                .asText();
        return link.substring(link.indexOf("/c/"));
    }

    /** An issue of the firm that the firm itself has called solved. */
    static String closed(People people, String firm) {
        var issue = visit(people.atDesk("member"), firm).labour();
        dispatch(people, issue, "jxj");
        solved(people, answer(people, issue));
        return issue;
    }

    /** The firm's own word, without an account. */
    static void solved(People people, String link) {
        people.nobody()
                .post(
                        API + "/confirmations/" + link.substring("/c/".length()),
                        Json.object("solved", "SOLVED", "rating", "SATISFIED"))
                .expect(201);
    }

    /** When the firm is to be asked, for the first time, whether what was solved has come back. */
    static Instant firstRecheck(People people, String firm) {
        return people.atDesk("dispatcher").all(API + "/rechecks?state=WAITING&enterpriseId=" + firm).stream()
                .map(recheck -> LocalDate.parse(recheck.get("dueOn").asText()))
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .atTime(9, 0)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    static String path(String issue) {
        return API + "/issues/" + issue;
    }

    private static Object issue(String id, String category, String title) {
        return Json.object(
                "id", id, "category", category, "title", title, "description", title + ",请协调", "urgency", "NORMAL");
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }
}
