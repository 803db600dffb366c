package cn.sisong.e2e;

import cn.sisong.e2e.people.Caller;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.RunningSystem;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import static cn.sisong.e2e.World.API;

/** One row of everything that has a page of its own. */
record Rows(
        String firm,
        String visit,
        String issue,
        String accepted,
        String alike,
        String confirmation,
        String recheck,
        String appointment,
        String code,
        String receipt,
        String demand,
        String guarantee,
        String loan,
        String project,
        String campaign,
        String activity,
        String taskForce,
        String policy,
        String job) {

    private static final String FINANCE = "/api/finance/v1";
    private static final String PROJECT = "/api/project/v1";

    static Rows of(RunningSystem system, People people, World world) {
        var member = people.atDesk("member");
        var dispatcher = people.atDesk("dispatcher");
        var finance = people.atDesk("finance");
        // before the others, for which the time that passes here would pass as well
        var recheck = recheck(system, people, world);
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var firm = world.firmOfOurs("看得清再生资源有限公司");
        var visited = Cases.visit(member, firm);
        Cases.dispatch(people, visited.labour(), "jxj");
        var second = Cases.visit(member, firm);
        var asked = second.labour();
        Cases.dispatch(people, asked, "jxj");
        var alike = second.finance();
        var campaign = made(dispatcher, API + "/campaigns", "name", "看得清遍访", "from", today, "to", today.plusDays(30));
        dispatcher
                .post(API + "/campaigns/" + campaign + "/targets", Json.object("enterpriseIds", List.of(firm)))
                .expect(201);
        var code = code(dispatcher, firm);
        return new Rows(
                firm,
                visited.visit(),
                visited.labour(),
                accepted(dispatcher, visited.finance()),
                alike,
                Cases.answer(people, asked),
                recheck,
                appointment(member, firm, today.plusDays(7)),
                code,
                receipt(people.nobody(), code),
                demand(finance, firm),
                guarantee(finance, firm),
                loan(finance, firm, today),
                made(
                        people.atDesk("project"),
                        PROJECT + "/projects",
                        "name",
                        "看得清年产5万吨项目" + CreditCodes.serial(),
                        "enterpriseId",
                        firm,
                        "areaCode",
                        "341282",
                        "key",
                        true,
                        "totalInvestment",
                        "120000000.00"),
                campaign,
                made(
                        member,
                        API + "/activities",
                        "kind",
                        "SALON",
                        "title",
                        "看得清夜话",
                        "heldOn",
                        today,
                        "firms",
                        List.of(Json.object("enterpriseId", firm))),
                dispatcher
                        .get(API + "/enterprises/" + firm)
                        .expect(200)
                        .json()
                        .at("/taskForces/0/id")
                        .asText(),
                made(
                        dispatcher,
                        API + "/policies",
                        "title",
                        "看得清政策",
                        "issuer",
                        "经济和信息化局",
                        "validFrom",
                        "2026-01-01",
                        "benefit",
                        "一次性补助",
                        "conditions",
                        List.of()),
                job(dispatcher));
    }

    private static String accepted(Caller dispatcher, String issue) {
        dispatcher.step(Cases.path(issue), "to", "ACCEPTED").expect(201);
        return issue;
    }

    /** A link that asks; where nobody can move the clock to the day on which it may, one that leads nowhere. */
    private static String recheck(RunningSystem system, People people, World world) {
        var firm = world.firmOfOurs("看得清回访有限公司");
        if (system.launcher().isEmpty()) {
            return "/r/no-such-token";
        }
        var launcher = system.launcher().get();
        Cases.closed(people, firm);
        launcher.clock(Cases.firstRecheck(people, firm).toString());
        try {
            return Until.asked(
                            () -> people.atDesk("dispatcher")
                                    .post(API + "/enterprises/" + firm + "/recheck-links", Json.object()),
                            answer -> answer.status() == 201)
                    .json()
                    .get("url")
                    .asText();
        } finally {
            launcher.clock("real");
        }
    }

    private static String appointment(Caller member, String firm, LocalDate day) {
        var visit = java.util.UUID.randomUUID().toString();
        member.call(
                        "PUT",
                        API + "/visits/" + visit,
                        java.util.Map.of("If-None-Match", "*"),
                        Json.object("enterpriseId", firm, "plannedOn", day.toString()))
                .expect(201);
        var url = member.post(API + "/visits/" + visit + "/appointment-links", Json.object())
                .expect(201)
                .json()
                .get("url")
                .asText();
        return url.substring(url.indexOf("/v/"));
    }

    private static String code(Caller dispatcher, String firm) {
        var url = dispatcher
                .post(API + "/voice-codes", Json.object("enterpriseId", firm))
                .expect(201)
                .json()
                .get("url")
                .asText();
        return url.substring(url.indexOf("/s/"));
    }

    /** The page of an issue that the firm handed in itself. */
    private static String receipt(Caller firm, String code) {
        var voice = API + "/voices/" + code.substring("/s/".length());
        var ticket = firm.get(voice).expect(200).json().get("ticket").asText();
        var body = Json.object("ticket", ticket, "category", "LABOUR", "title", "缺普工10人");
        // Whoever answers at once is a machine.
        return Until.asked(() -> firm.post(voice, body), answer -> answer.status() == 201)
                .json()
                .get("receiptUrl")
                .asText();
    }

    private static String demand(Caller finance, String firm) {
        return made(
                finance,
                FINANCE + "/financing-demands",
                "enterpriseId",
                firm,
                "kind",
                "NEW_LOAN",
                "amount",
                "800000.00",
                "purpose",
                "流动资金");
    }

    private static String guarantee(Caller finance, String firm) {
        return made(
                finance,
                FINANCE + "/guarantee-applications",
                "enterpriseId",
                firm,
                "bankName",
                "界首农商行",
                "appliedAmount",
                "100000.00",
                "termMonths",
                6);
    }

    private static String loan(Caller finance, String firm, LocalDate today) {
        return made(
                finance,
                FINANCE + "/loans",
                "enterpriseId",
                firm,
                "kind",
                "NEW_LOAN",
                "bankName",
                "颍淮农商行",
                "amount",
                "300000.00",
                "signedOn",
                today,
                "disbursedOn",
                today,
                "dueOn",
                today.plusYears(1));
    }

    /** With a row that is set aside, so that its page has everything on it. */
    private static String job(Caller dispatcher) {
        var list = "企业名称,统一社会信用代码\n看得清码错一位公司," + CreditCodes.wrong() + "\n";
        var job = dispatcher
                .upload(API + "/enterprises/_import", "text/csv", list.getBytes(StandardCharsets.UTF_8))
                .expect(202)
                .id();
        Until.asked(
                () -> dispatcher.get(API + "/jobs/" + job).expect(200).json(),
                seen -> !seen.get("state").asText().equals("RUNNING"));
        return job;
    }

    private static String made(Caller who, String path, Object... namesAndValues) {
        for (var i = 1; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i] instanceof LocalDate day) {
                namesAndValues[i] = day.toString();
            }
        }
        return who.post(path, Json.object(namesAndValues)).expect(201).id();
    }
}
