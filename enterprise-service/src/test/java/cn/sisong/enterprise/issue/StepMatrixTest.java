package cn.sisong.enterprise.issue;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who takes which step, over HTTP: in every state and in every capacity what is offered is what the table below says, what
 * is offered is accepted, and nothing else is.
 */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StepMatrixTest {
    private static final String UNIT = "matrix-a";

    /** In which capacity somebody asks. Firms have their own page, tried elsewhere. */
    enum Who {
        OFFICE,
        UNIT,
        OTHER_UNIT,
        REVIEWER,
        SUPERVISOR,
        LEADER,
        RAISER,
        OTHER_MEMBER;

        RequestSpecification signedIn() {
            return switch (this) {
                case OFFICE -> Sample.dispatcher();
                case UNIT -> Sample.handler(StepMatrixTest.UNIT);
                case OTHER_UNIT -> Sample.handler("matrix-b");
                case REVIEWER ->
                    Sample.as(Tokens.person("matrix-r", "handler-reviewer", StepMatrixTest.UNIT, "340000"));
                case SUPERVISOR -> Sample.supervisor();
                case LEADER -> Sample.as(Tokens.person("matrix-l", "leader", "", "340000"));
                case RAISER -> Sample.member("matrix-m");
                case OTHER_MEMBER -> Sample.member("matrix-n");
            };
        }
    }

    /** The table of the design: what the office, the unit, supervision and the raiser may make of an issue. */
    private static final Map<IssueState, Map<Who, Set<String>>> TABLE = Map.ofEntries(
            Map.entry(IssueState.SUBMITTED, Map.of(Who.OFFICE, Set.of("ACCEPTED", "REJECTED", "MERGED"))),
            Map.entry(IssueState.ACCEPTED, Map.of(Who.OFFICE, Set.of("DISPATCHED"))),
            Map.entry(IssueState.DISPATCHED, Map.of(Who.UNIT, Set.of("SIGNED", "RETURNED"))),
            Map.entry(IssueState.SIGNED, Map.of(Who.UNIT, Set.of("HANDLING", "RETURNED"))),
            Map.entry(IssueState.HANDLING, Map.of(Who.UNIT, Set.of("SUSPENDED", "REPLIED", "PENDING_COMMITMENT"))),
            Map.entry(IssueState.SUSPENDED, Map.of(Who.UNIT, Set.of("HANDLING"))),
            Map.entry(
                    IssueState.REPLIED,
                    Map.of(Who.OFFICE, Set.of("CONFIRMING", "HANDLING"), Who.RAISER, Set.of("CONFIRMING"))),
            Map.entry(IssueState.CONFIRMING, Map.of(Who.SUPERVISOR, Set.of("CLOSED"))),
            Map.entry(IssueState.CLOSED, Map.of(Who.OFFICE, Set.of("REOPENED"))),
            Map.entry(IssueState.RETURNED, Map.of(Who.OFFICE, Set.of("DISPATCHED"))),
            Map.entry(
                    IssueState.PENDING_COMMITMENT,
                    Map.of(Who.OFFICE, Set.of("HANDLING"), Who.UNIT, Set.of("HANDLING"))),
            Map.entry(IssueState.REOPENED, Map.of(Who.OFFICE, Set.of("DISPATCHED"))),
            Map.entry(IssueState.REJECTED, Map.of()),
            Map.entry(IssueState.MERGED, Map.of()));

    /** By which steps an issue comes there, each with whoever takes it. */
    private static final Map<IssueState, List<IssueState>> WAY = new EnumMap<>(Map.ofEntries(
            Map.entry(IssueState.SUBMITTED, List.of()),
            Map.entry(IssueState.ACCEPTED, List.of(IssueState.ACCEPTED)),
            Map.entry(IssueState.REJECTED, List.of(IssueState.REJECTED)),
            Map.entry(IssueState.MERGED, List.of(IssueState.MERGED)),
            Map.entry(IssueState.DISPATCHED, List.of(IssueState.ACCEPTED, IssueState.DISPATCHED)),
            Map.entry(IssueState.RETURNED, List.of(IssueState.ACCEPTED, IssueState.DISPATCHED, IssueState.RETURNED)),
            Map.entry(IssueState.SIGNED, List.of(IssueState.ACCEPTED, IssueState.DISPATCHED, IssueState.SIGNED)),
            Map.entry(IssueState.HANDLING, handled()),
            Map.entry(IssueState.SUSPENDED, handled(IssueState.SUSPENDED)),
            Map.entry(IssueState.PENDING_COMMITMENT, handled(IssueState.PENDING_COMMITMENT)),
            Map.entry(IssueState.REPLIED, handled(IssueState.REPLIED)),
            Map.entry(IssueState.CONFIRMING, handled(IssueState.REPLIED, IssueState.CONFIRMING)),
            Map.entry(IssueState.CLOSED, handled(IssueState.REPLIED, IssueState.CONFIRMING, IssueState.CLOSED)),
            Map.entry(
                    IssueState.REOPENED,
                    handled(IssueState.REPLIED, IssueState.CONFIRMING, IssueState.CLOSED, IssueState.REOPENED))));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DRAFT")
    void offers_and_accepts_exactly_the_steps_of_the_table(IssueState state) {
        var issue = in(state);
        for (var who : Who.values()) {
            var wanted = TABLE.get(state).getOrDefault(who, Set.of());
            assertThat(offered(who, issue)).as("%s to %s", state, who).isEqualTo(new TreeSet<>(wanted));
            for (var target : IssueState.values()) {
                if (wanted.contains(target.name())) {
                    take(who, in(state), target).then().statusCode(201);
                } else if (who == Who.OFFICE || IssueStep.between(state, target).isPresent()) {
                    assertThat(take(who, issue, target).statusCode())
                            .as("%s to %s by %s", state, target, who)
                            .isIn(403, 404, 409, 422);
                }
            }
        }
        assertThat(Sample.dispatcher()
                        .get(BASE + "/issues/" + issue)
                        .then()
                        .extract()
                        .<String>path("state"))
                .isEqualTo(state.name());
    }

    private static TreeSet<String> offered(Who who, UUID issue) {
        var answer = who.signedIn().get(BASE + "/issues/" + issue + "/transitions");
        return answer.statusCode() == 404 ? new TreeSet<>() : new TreeSet<>(answer.<List<String>>path("allowed.to"));
    }

    /** A new issue, raised on a visit. */
    private static UUID in(IssueState state) {
        TestClock.set("2026-03-02T09:00:00+08:00");
        Sample.department(UNIT);
        Sample.department("matrix-b");
        var issue = UUID.randomUUID();
        Sample.member("matrix-m")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "enterpriseId",
                        Sample.firm("步骤公司"),
                        "startedAt",
                        "2026-03-02T08:00:00+08:00",
                        "mode",
                        "ON_SITE",
                        "issues",
                        List.of(Map.of("id", issue, "category", "LABOUR", "title", "缺工"))))
                .put(BASE + "/visits/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        for (var target : WAY.get(state)) {
            take(taker(target), issue, target).then().statusCode(201);
            if (target == IssueState.CONFIRMING) {
                nobodyAnswers(issue);
            }
        }
        return issue;
    }

    private static Who taker(IssueState target) {
        return switch (target) {
            case SIGNED, RETURNED, HANDLING, SUSPENDED, PENDING_COMMITMENT, REPLIED -> Who.UNIT;
            case CLOSED -> Who.SUPERVISOR;
            default -> Who.OFFICE;
        };
    }

    private static void nobodyAnswers(UUID issue) {
        for (var day : List.of("03-03", "03-04", "03-05")) {
            TestClock.set("2026-" + day + "T10:00:00+08:00");
            IssueSteps.unanswered(Sample.dispatcher(), issue);
        }
    }

    private static List<IssueState> handled(IssueState... further) {
        return Stream.concat(
                        Stream.of(IssueState.ACCEPTED, IssueState.DISPATCHED, IssueState.SIGNED, IssueState.HANDLING),
                        Stream.of(further))
                .toList();
    }

    /** With all that any step could want to know. */
    private static Response take(Who who, UUID issue, IssueState target) {
        Supplier<UUID> other = () -> IssueSteps.raised(Sample.firm("并入公司"), "LABOUR");
        var body = Sample.map("to", target.name(), "comment", "意见");
        switch (target) {
            case DISPATCHED -> body.put("departmentId", UNIT);
            case REJECTED -> body.put("channel", "ARBITRATION");
            case MERGED -> body.put("mergedInto", other.get());
            case SUSPENDED -> body.put("reasonCode", "FIRM_DOCUMENTS");
            case PENDING_COMMITMENT -> body.put("nextReplyOn", "2026-06-01");
            default -> {
                // the opinion alone
            }
        }
        return move(who.signedIn(), issue, body);
    }
}
