package cn.sisong.enterprise.supervision;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.issue.Capacities;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueActions;
import cn.sisong.enterprise.issue.IssueClock;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Note;
import cn.sisong.enterprise.issue.Register;
import cn.sisong.enterprise.supervision.OrderViews.NewOrder;
import cn.sisong.enterprise.supervision.OrderViews.OrderStep;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Issues orders, takes answers and ends orders on behalf of a caller. The issue itself stays where it is. */
@ApplicationScoped
class OrderDesk implements IssueActions {
    private final SupervisionOrders orders;
    private final Register register;
    private final IssueClock times;
    private final Caller caller;

    OrderDesk(SupervisionOrders orders, Register register, IssueClock times, Caller caller) {
        this.orders = orders;
        this.register = register;
        this.times = times;
        this.caller = caller;
    }

    SupervisionOrder issue(DataScope scope, Issue issue, NewOrder body) {
        ordering(scope, issue).ifPresent(refusal -> {
            throw refusal;
        });
        requireToCome(body.answerBy());
        var number = orders.nextNumber(times.today().getYear());
        var order = new SupervisionOrder(number, issue.id(), body.text(), body.answerBy(), caller.name(), times.now());
        orders.persistAndFlush(order);
        issue.marks().orderOpened();
        tell(issue, IssueNote.SUPERVISED, Actor.SUPERVISION, number + ",请于 " + order.answerBy + " 前答复:" + order.text);
        return order;
    }

    void take(DataScope scope, Issue issue, SupervisionOrder order, OrderStep step) {
        order.requireNext(step.to());
        var words = step.comment().strip();
        if (step.to() == OrderState.ANSWERED) {
            var as = answering(scope, issue);
            order.answer(words, caller.name(), times.now());
            tell(issue, IssueNote.ORDER_ANSWERED, as, order.number + ":" + words);
            return;
        }
        if (!Capacities.has(scope, issue, Actor.SUPERVISION)) {
            throw Refusal.forbidden(Text.of("督办单由督导组办结或要求补充", "Supervision ends its orders"));
        }
        if (step.to() == OrderState.OPEN) {
            order.askAgain(words, requireToCome(step.answerBy() == null ? order.answerBy : step.answerBy()));
            tell(
                    issue,
                    IssueNote.ORDER_REOPENED,
                    Actor.SUPERVISION,
                    order.number + ",请于 " + order.answerBy + " 前答复:" + words);
            return;
        }
        order.end(words, caller.name(), times.now());
        issue.marks().orderClosed();
        tell(issue, IssueNote.ORDER_ENDED, Actor.SUPERVISION, order.number + ":" + words);
    }

    private LocalDate requireToCome(LocalDate answerBy) {
        if (answerBy.isBefore(times.today())) {
            throw Refusal.invalid("past", "/answerBy", Text.of("答复期限不能早于今天", "answerBy lies in the past"));
        }
        return answerBy;
    }

    /** The department in charge; where there is none, the office that has to find one. */
    private static Actor answering(DataScope scope, Issue issue) {
        var answerer = issue.departmentId() == null ? Actor.OFFICE : Actor.UNIT;
        if (!Capacities.has(scope, issue, answerer)) {
            throw Refusal.forbidden(Text.of("督办单由" + answerer.label() + "答复", "Answered by " + answerer));
        }
        return answerer;
    }

    private static Optional<Refusal> ordering(DataScope scope, Issue issue) {
        if (!Capacities.has(scope, issue, Actor.SUPERVISION)) {
            return Optional.of(Refusal.forbidden(Text.of("督办单由督导组下达", "Supervision issues orders")));
        }
        return issue.state().isEnded()
                ? Optional.of(Refusal.rule("issue-ended", "", Text.of("诉求已办结,不需要督办", "The issue has ended")))
                : Optional.empty();
    }

    private void tell(Issue issue, IssueNote type, Actor as, String words) {
        orders.flush();
        register.note(issue, Note.of(type, new By(caller.subject(), caller.name(), as), words));
    }

    @Override
    public List<Offer> of(DataScope scope, Issue issue) {
        var offers = new ArrayList<Offer>();
        if (Capacities.has(scope, issue, Actor.SUPERVISION)) {
            offers.add(Offer.of("SUPERVISE", "下达督办单", ordering(scope, issue)));
        }
        var answerer = issue.departmentId() == null ? Actor.OFFICE : Actor.UNIT;
        if (issue.marks().openOrders() > 0 && Capacities.has(scope, issue, answerer)) {
            offers.add(Offer.of("ANSWER_ORDER", "答复督办", Optional.empty()));
        }
        return offers;
    }
}
