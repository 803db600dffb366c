package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.contact.HiddenNumbers;
import cn.sisong.enterprise.finding.Finding;
import cn.sisong.enterprise.finding.Findings;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.NewIssue;
import cn.sisong.enterprise.issue.Register;
import cn.sisong.enterprise.issue.Source;
import cn.sisong.enterprise.method.Questionnaire;
import cn.sisong.enterprise.method.WorkMethods;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the answers of questionnaires and turns them into what they are: an issue, or a finding, under the same id. */
@ApplicationScoped
class Answers {
    private static final int TITLE = 60;

    private final Session session;
    private final WorkMethods methods;
    private final Findings findings;
    private final Register register;
    private final Caller caller;
    private final Clock clock;

    Answers(Session session, WorkMethods methods, Findings findings, Register register, Caller caller, Clock clock) {
        this.session = session;
        this.methods = methods;
        this.findings = findings;
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    /** Answers that came before are corrected, unless they have turned into something; none is dropped. */
    void keep(Visit visit, Enterprise firm, VisitForm form) {
        var asked = templates(form);
        for (int i = 0; i < form.answersOrNone().size(); i++) {
            var given = form.answersOrNone().get(i);
            checkPrompt(asked.get(given.questionnaireId()), given, i);
            var known = session.find(VisitAnswer.class, given.id());
            if (known != null && !known.visitId.equals(visit.id)) {
                throw Refusal.rule(
                        "answer-id-taken", "/answers/" + i + "/id", Text.of("该编号已被使用", "The id is another answer's"));
            }
            if (known == null) {
                known = new VisitAnswer(visit.id, given, clock.instant());
                session.persist(known);
            } else if (known.outcome == null) {
                HiddenNumbers.refuse(known.text, given.text(), "/answers/" + i + "/text");
                known.text = given.text().strip();
            }
            if (known.outcome == null && given.turnInto() != null) {
                turn(visit, firm, known, given.turnInto(), given.category());
            }
        }
        session.flush();
    }

    private Map<UUID, Questionnaire> templates(VisitForm form) {
        var ids = form.answersOrNone().stream()
                .map(VisitForm.GivenAnswer::questionnaireId)
                .collect(Collectors.toSet());
        return methods.questionnaires(ids).stream().collect(Collectors.toMap(Questionnaire::id, Function.identity()));
    }

    private static void checkPrompt(Questionnaire asked, VisitForm.GivenAnswer given, int i) {
        if (asked == null) {
            throw Refusal.rule(
                    "unknown-questionnaire",
                    "/answers/" + i + "/questionnaireId",
                    Text.of("没有这份问卷", "No such questionnaire"));
        }
        if (asked.prompt(given.promptNo()) == null) {
            throw Refusal.rule(
                    "unknown-prompt", "/answers/" + i + "/promptNo", Text.of("问卷中没有这一问", "No such question in it"));
        }
    }

    /** An answer of a visit that has turned into nothing yet. */
    VisitAnswer open(UUID visitId, UUID id) {
        var answer = session.find(VisitAnswer.class, id);
        if (answer == null || !answer.visitId.equals(visitId)) {
            throw Refusal.notFound(Text.of("回答", "answer"));
        }
        if (answer.outcome != null) {
            throw new Refusal(ErrorCode.ALREADY_EXISTS, Text.of("这条回答已转出", "The answer has been turned already"));
        }
        return answer;
    }

    void turn(Visit visit, Enterprise firm, VisitAnswer answer, AnswerOutcome into, Category category) {
        var kind = into.finding();
        if (kind.isPresent()) {
            findings.record(new Finding(answer.id, kind.get(), answer.text, firm, visit.areaPath, clock.instant())
                    .heard(visit.id, null, caller.subject(), caller.name()));
        } else {
            var by = new By(caller.subject(), caller.name(), Actor.RAISER);
            register.enter(
                    answer.id,
                    issue(answer.text, category, visit.interviewee),
                    new Register.Origin(Source.VISIT, firm, visit.areaPath, visit.id, by));
        }
        answer.outcome = into;
        session.flush();
    }

    private static NewIssue issue(String text, Category category, String contact) {
        if (category == null) {
            throw Refusal.invalid("required", "/category", Text.of("转为诉求须选择类别", "An issue needs a category"));
        }
        var line = text.lines().findFirst().orElse(text);
        var title = line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE - 1)) + "…";
        return new NewIssue(null, null, category, title, text, null, null, null, contact, null);
    }

    /** The answers of visits with the words of the question, one statement. */
    List<AnswerView> ofVisits(Collection<UUID> visits) {
        if (visits.isEmpty()) {
            return List.of();
        }
        var rows = session.createSelectionQuery(
                        "select a, q from VisitAnswer a join Questionnaire q on q.id = a.questionnaireId"
                                + " where a.visitId in (:visits) order by a.promptNo, a.id",
                        Asked.class)
                .setParameter("visits", visits)
                .getResultList();
        return rows.stream()
                .map(row -> new AnswerView(
                        row.answer().id,
                        row.answer().visitId,
                        row.answer().questionnaireId,
                        row.answer().promptNo,
                        row.template().prompt(row.answer().promptNo),
                        row.answer().text,
                        row.answer().outcome))
                .toList();
    }

    private record Asked(VisitAnswer answer, Questionnaire template) {}
}
