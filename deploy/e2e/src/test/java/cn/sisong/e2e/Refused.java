package cn.sisong.e2e;

import cn.sisong.e2e.people.Answer;
import cn.sisong.e2e.people.Caller;
import cn.sisong.e2e.people.People;

import java.util.LinkedHashMap;
import java.util.Map;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

/** How everything wrong has to be answered, and that nothing of it remains. */
final class Refused {

    private Refused() {}

    /** A problem in Chinese that names each of the given fields, rows or values. */
    static void with(Answer answer, int status, String code, String... named) {
        answer.expect(status);
        assertThat(answer.header("content-type")).as(answer.call()).startsWith("application/problem+json");
        assertThat(answer.header("cache-control")).as(answer.call()).isEqualTo("no-store");
        var problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asText()).as(answer.text()).isEqualTo(code);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).as(answer.text()).containsPattern("\\p{IsHan}{2}");
        assertThat(problem.path("traceId").asText()).as(answer.text()).matches("[0-9a-f]{32}");
        for (var part : named) {
            assertThat(answer.text()).contains(part);
        }
    }

    /** What is there, counted by those who see all of it. */
    static Map<String, Integer> counts(People people) {
        var counts = new LinkedHashMap<String, Integer>();
        var dispatcher = people.atDesk("dispatcher");
        for (var list : new String[] {"/enterprises", "/visits", "/issues", "/assignments", "/jobs"}) {
            count(counts, dispatcher, API + list);
        }
        count(counts, people.atDesk("finance"), "/api/finance/v1/financing-demands");
        count(counts, people.atDesk("project"), "/api/project/v1/projects");
        return counts;
    }

    private static void count(Map<String, Integer> counts, Caller caller, String list) {
        counts.put(list, caller.all(list + "?limit=200").size());
    }
}
