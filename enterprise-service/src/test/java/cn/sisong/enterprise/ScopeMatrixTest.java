package cn.sisong.enterprise;

import cn.sisong.common.testing.ScopeMatrix;
import cn.sisong.common.testing.ScopeMatrixCase;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ScopeMatrixTest extends ScopeMatrixCase {
    private static final String HERE = "340000";
    private static final String ELSEWHERE = "320000";
    private static final String UNIT = "matrix-unit";

    private static final Map<String, String> OPEN_TO_NEIGHBOURS = Map.ofEntries(
            entry("GET /task-forces", "who is in which task force is public in an area: firms are told too"),
            entry("GET /task-forces/{id}", "as the list"),
            entry("GET /task-forces/{id}/members", "as the list"),
            entry("GET /policies", "a policy is public in its area: it is there to be brought to firms"),
            entry("GET /policies/{id}", "as the list"),
            entry("GET /policies/{id}/editions", "as the list"),
            entry("GET /policies/{id}/candidates", "whom of one's own firms the policy is for"),
            entry("GET /policies/{id}/deliveries", "to whom of one's own firms the policy was brought"),
            entry("GET /policies/{id}/deliveries/summary", "as the list"));

    /** What belongs to no area: edited by whoever may, wherever they are; a stale version or a taken code is refused. */
    private static final Map<String, String> SHARED = Map.ofEntries(
            entry("PUT /calendars/{year}", "days off are the whole country's"),
            entry("PUT /working-hours/{validFrom}", "deadlines count the same hours everywhere"),
            entry("DELETE /working-hours/{validFrom}", "as setting them"),
            entry("POST /sla-policies", "one rule per category and urgency for all areas"),
            entry("POST /sla-policies/{code}/versions", "as the rules"),
            entry("PATCH /work-methods/{code}", "the dictionary of work methods is one for all areas"),
            entry("PATCH /departments/{id}", "departments are one table for all areas"),
            entry("PUT /department-duties/{category}", "as the departments"));

    /** Whoever lends to the firms of an area or settles projects there reads their files. */
    private static final Map<String, String> MONEY = Map.ofEntries(
            entry("GET /enterprises", "they lend to the firms of an area, or settle projects of them"),
            entry("GET /enterprises/{id}", "as the list"),
            entry("GET /enterprises/{id}/changes", "part of the file"),
            entry("GET /enterprises/{id}/contacts", "part of the file; the numbers are masked"),
            entry("GET /enterprises/{id}/identifiers", "part of the file"),
            entry("GET /enterprises/{id}/indicators", "part of the file"),
            entry("GET /enterprises/{id}/lists", "part of the file"),
            entry("GET /enterprises/{id}/merges", "part of the file"),
            entry("GET /enterprises/{id}/policies", "what the firm may ask for"),
            entry("GET /enterprises/{id}/resumptions", "part of the file"),
            entry("GET /enterprises/{id}/visits-in-week", "who comes along, so that a firm is not visited twice"),
            entry("GET /assignments", "who looks after a firm"),
            entry("GET /official-lists/{code}/members", "as the lists of a firm"),
            entry("GET /resumptions", "as those of a firm"),
            entry("GET /assignments/{id}", "as the list"),
            entry("GET /policies/{id}/candidates", "whom of the firms in sight the policy is for"),
            entry("GET /policies/{id}/deliveries", "as the candidates"),
            entry("GET /policies/{id}/deliveries/summary", "as the candidates"),
            entry("GET /policies/{id}/match", "as for the firm"));

    /** What shows no row to anybody: there is nothing in it to hide. */
    private static final Map<String, String> ROWLESS = rowless();

    private static Map<String, String> rowless() {
        var reasons = new HashMap<String, String>();
        Map.of(
                        "one table for all",
                        "/areas /calendars /calendars/{year} /department-duties /departments /industries /issue-categories"
                                + " /official-lists /sla-policies /sla-policies/profiles /sla-policies/{code}"
                                + " /sla-policies/{code}/versions /suspension-reasons /work-methods /work-methods/{code}"
                                + " /work-methods/{code}/questionnaires /working-hours /enterprises/_template"
                                + " /issues/_template /visits/_template",
                        "numbers only",
                        "/figures /issue-metrics /resumptions/summary /supervision/exception-kinds /inbox/unread"
                                + " /policies/{id}/deliveries/summary /audit/verification",
                        "what somebody set up alone",
                        "/me/reminder-hours /notifications/channels /notifications/failures /notifications/means"
                                + " /calendars/recomputations",
                        "the row asked for, and nothing beside it",
                        "/policies/{id} /policies/{id}/editions /task-forces/{id} /task-forces/{id}/members",
                        "colleagues, whatever their rows",
                        "/people")
                .forEach((why, paths) ->
                        List.of(paths.split(" ")).forEach(path -> reasons.put("GET " + Sample.BASE + path, why)));
        return reasons;
    }

    @Override
    protected ScopeMatrix matrix() {
        var trials = ScopeRows.add(EnterpriseTrials.of("matrix-own", UNIT), "matrix-own", UNIT);
        Sample.taskForce("matrix-other");
        return new ScopeMatrix(trials, OPEN_TO_NEIGHBOURS)
                .shared(SHARED)
                .rowless(ROWLESS)
                .insider("a member of the task force", Tokens.person("matrix-own", "member", "", HERE))
                .insider("a handler of the department", Tokens.person("matrix-in-h", "handler", UNIT, HERE))
                .insider("a dispatcher", Tokens.person("matrix-in-d", "dispatcher", "office", HERE))
                .insider("a supervisor", Tokens.person("matrix-in-s", "supervisor", "", HERE))
                .neighbour("a member of another task force", Tokens.person("matrix-other", "member", "", HERE))
                .neighbour("a handler of another department", Tokens.person("matrix-h", "handler", "rsj", HERE))
                .neighbour(
                        "a reviewer of another department", Tokens.person("matrix-r", "handler-reviewer", "rsj", HERE))
                .neighbour("a finance officer", Tokens.person("matrix-fo", "finance-officer", "", HERE), MONEY)
                .neighbour("an approver", Tokens.person("matrix-fa", "finance-approver", "", HERE), MONEY)
                .neighbour("a project officer", Tokens.person("matrix-po", "project-officer", "", HERE), MONEY)
                .outsider("a member elsewhere", Tokens.person("matrix-m", "member", "", ELSEWHERE))
                .outsider("a dispatcher elsewhere", Tokens.person("matrix-d", "dispatcher", "office", ELSEWHERE))
                .outsider("a supervisor elsewhere", Tokens.person("matrix-s", "supervisor", "", ELSEWHERE))
                .outsider("a leader elsewhere", Tokens.person("matrix-l", "leader", "", ELSEWHERE))
                .outsider("a finance officer elsewhere", Tokens.person("matrix-f", "finance-officer", "", ELSEWHERE))
                .outsider("an approver elsewhere", Tokens.person("matrix-a", "finance-approver", "", ELSEWHERE))
                .outsider("a project officer elsewhere", Tokens.person("matrix-p", "project-officer", "", ELSEWHERE))
                .outsider("a system administrator", Tokens.person("matrix-c", "system-admin", "", HERE))
                .outsider("an audit administrator", Tokens.person("matrix-au", "audit-admin", "", HERE))
                .outsider("a security administrator", Tokens.person("matrix-se", "security-admin", "", HERE))
                .outsider("somebody without an area", Tokens.person("matrix-n", "dispatcher", "", ""))
                .outsider(
                        "a client system elsewhere",
                        Tokens.system("matrix-x", ELSEWHERE, "enterprise:read", "enterprise:write"));
    }

    private static Entry<String, String> entry(String operation, String why) {
        return Map.entry(operation.replace(" /", " " + Sample.BASE + "/"), why);
    }
}
