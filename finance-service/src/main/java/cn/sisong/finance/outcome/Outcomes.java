package cn.sisong.finance.outcome;

import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.finance.demand.DemandKind;
import cn.sisong.finance.demand.DemandState;
import cn.sisong.finance.guarantee.GuaranteeState;
import cn.sisong.finance.issue.SeenIssue;
import cn.sisong.finance.loan.LoanKind;
import cn.sisong.finance.outcome.OutcomeView.Answer;
import cn.sisong.finance.outcome.OutcomeView.AnswerType;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads what became of the demands of one issue, in three statements. Who sees the issue sees this: the area does not
 * bound it a second time, but the firm does, so that no demand of another firm can hang on an issue.
 */
@ApplicationScoped
class Outcomes {
    private final Session session;

    Outcomes(Session session) {
        this.session = session;
    }

    /** A demand with the words of its last step. */
    record DemandRow(
            UUID id,
            String number,
            DemandState state,
            DemandKind kind,
            BigDecimal amount,
            Instant createdAt,
            String lastWords) {}

    record GuaranteeRow(
            UUID demandId, UUID id, String number, GuaranteeState state, String bankName, BigDecimal amount) {}

    record LoanRow(UUID demandId, UUID id, String number, LoanKind kind, String bankName, BigDecimal amount) {}

    Page<OutcomeView> of(SeenIssue issue, PageParams page) {
        if (issue.enterpriseId() == null) {
            return Page.complete(List.of());
        }
        var demands = new ListQuery<>(session, DemandRow.class, """
                        select d.id, d.number, d.state, d.kind, d.amount, d.createdAt,
                               (select v.comment from LifeEvent v where v.subjectId = d.id and v.seq = d.version)
                        from FinancingDemand d""")
                .where("d.issueId = :issue", "issue", issue.id())
                .where("d.firm.enterpriseId = :firm", "firm", issue.enterpriseId())
                .descending(
                        page, SortKey.instant("d.createdAt", DemandRow::createdAt), SortKey.id("d.id", DemandRow::id));
        var answers = answers(demands.items().stream().map(DemandRow::id).toList());
        return demands.map(demand -> new OutcomeView(
                demand.id(),
                demand.number(),
                demand.state(),
                demand.kind(),
                demand.amount(),
                demand.createdAt(),
                switch (demand.state()) {
                    case REFUSED, WITHDRAWN -> demand.lastWords();
                    case OPEN, MATCHED -> null;
                },
                answers.getOrDefault(demand.id(), List.of())));
    }

    private Map<UUID, List<Answer>> answers(List<UUID> demands) {
        Map<UUID, List<Answer>> answers = new HashMap<>();
        if (demands.isEmpty()) {
            return answers;
        }
        session.createSelectionQuery("""
                        select g.demandId, g.id, g.number, g.state, g.bankName,
                               coalesce(g.disbursedAmount, g.contractedAmount, g.approvedAmount, g.appliedAmount)
                        from GuaranteeApplication g where g.demandId in (:demands)
                        order by g.createdAt, g.id""", GuaranteeRow.class)
                .setParameter("demands", demands)
                .getResultList()
                .forEach(row -> add(
                        answers,
                        row.demandId(),
                        new Answer(
                                AnswerType.GUARANTEE,
                                row.id(),
                                row.number(),
                                null,
                                row.state().name(),
                                row.bankName(),
                                row.amount())));
        session.createSelectionQuery("""
                        select l.demandId, l.id, l.number, l.kind, l.bankName, l.amount
                        from Loan l where l.demandId in (:demands) and l.state = RECORDED
                        order by l.createdAt, l.id""", LoanRow.class)
                .setParameter("demands", demands)
                .getResultList()
                .forEach(row -> add(
                        answers,
                        row.demandId(),
                        new Answer(
                                AnswerType.LOAN,
                                row.id(),
                                row.number(),
                                row.kind(),
                                "RECORDED",
                                row.bankName(),
                                row.amount())));
        return answers;
    }

    private static void add(Map<UUID, List<Answer>> answers, UUID demand, Answer answer) {
        answers.computeIfAbsent(demand, first -> new ArrayList<>()).add(answer);
    }
}
