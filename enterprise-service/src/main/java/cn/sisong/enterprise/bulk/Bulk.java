package cn.sisong.enterprise.bulk;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Problem;
import cn.sisong.common.problem.Problems;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.bulk.IssueBulk.Chosen;
import cn.sisong.enterprise.issue.Desk;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.issue.NewTransition;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** Carries an action out on one issue after the other, as if each had been asked for alone. */
@ApplicationScoped
class Bulk {
    /** A running bulk holds two of the few connections: its own with the key, and that of the item in work. */
    private static final int AT_ONCE = 2;

    private final Semaphore running = new Semaphore(AT_ONCE);
    private final Issues issues;
    private final Desk desk;
    private final Reminders reminders;
    private final Problems problems;

    Bulk(Issues issues, Desk desk, Reminders reminders, Problems problems) {
        this.issues = issues;
        this.desk = desk;
        this.reminders = reminders;
        this.problems = problems;
    }

    IssueBulkResult carryOut(DataScope scope, IssueBulk wanted) {
        if (wanted.action() == BulkAction.DISPATCH && wanted.departmentId() == null) {
            throw Refusal.invalid("required", "/departmentId", Text.of("请选择承办单位", "Choose a department"));
        }
        if (!running.tryAcquire()) {
            throw new Refusal(
                            ErrorCode.UNAVAILABLE, Text.of("其他批量办理正在进行,请稍后重试", "Other bulk work is running; try again"))
                    .header("Retry-After", "5");
        }
        try {
            return new IssueBulkResult(inFixedOrder(wanted.items()).stream()
                    .map(index -> one(scope, wanted, index))
                    .sorted(Comparator.comparingInt(IssueBulkResult.ItemResult::index))
                    .toList());
        } finally {
            running.release();
        }
    }

    /** By id: two calls over the same issues meet them in the same order and cannot wait for each other in a circle. */
    private static List<Integer> inFixedOrder(List<Chosen> items) {
        return IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(index -> items.get(index).id()))
                .toList();
    }

    private IssueBulkResult.ItemResult one(DataScope scope, IssueBulk wanted, int index) {
        var item = wanted.items().get(index);
        try {
            var issue = QuarkusTransaction.requiringNew().call(() -> act(scope, wanted, item));
            return new IssueBulkResult.ItemResult(
                    index, item.id(), 200, issue.state(), issue.version(), IfMatch.etag(issue.version()), null);
        } catch (RuntimeException fault) {
            var problem = problem(fault);
            return new IssueBulkResult.ItemResult(index, item.id(), problem.status(), null, null, null, problem);
        }
    }

    private Issue act(DataScope scope, IssueBulk wanted, Chosen item) {
        var issue = issues.get(scope, item.id());
        IfMatch.require(IfMatch.fromString(IfMatch.etag(item.version())), issue.version());
        switch (wanted.action()) {
            case ACCEPT -> desk.take(scope, issue, NewTransition.of(IssueState.ACCEPTED, null, wanted.comment()));
            case DISPATCH ->
                desk.take(
                        scope, issue, NewTransition.of(IssueState.DISPATCHED, wanted.departmentId(), wanted.comment()));
            case REMIND -> reminders.remind(scope, issue, wanted.comment());
        }
        return issue;
    }

    /** The answer that the item alone would have had. */
    private Problem problem(RuntimeException fault) {
        return (Problem) problems.render(refusal(fault)).getEntity();
    }

    private static Refusal refusal(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof OptimisticLockException) {
                return new Refusal(
                        ErrorCode.STALE_VERSION,
                        Text.of("数据刚被他人修改,请刷新后重试", "Changed by someone else meanwhile; reload and try again"));
            }
            if (cause instanceof PessimisticLockException || cause instanceof LockTimeoutException) {
                return new Refusal(ErrorCode.UNAVAILABLE, Text.of("系统繁忙,请稍后重试这一条", "Busy; try this one again"));
            }
        }
        Log.error("bulk item failed", fault);
        return new Refusal(ErrorCode.INTERNAL, Text.of("系统内部错误,请稍后重试这一条", "Internal error; try this one again"));
    }
}
