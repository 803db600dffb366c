package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.Page;
import cn.sisong.enterprise.contact.ShownNumbers;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What was written about an issue, as its reader may see it: with the telephone numbers in it for whoever works on the
 * issue, and remembered; without them for everybody else who sees the issue.
 */
@ApplicationScoped
public class IssueNumbers {
    private final ShownNumbers shown;

    IssueNumbers(ShownNumbers shown) {
        this.shown = shown;
    }

    /** @param masked the same words with their numbers hidden */
    public <V> Page<V> of(DataScope scope, Issue issue, Page<V> words, UnaryOperator<V> masked) {
        return of(scope, issue, words, masked, word -> false);
    }

    /** @param own what the reader needs in full without a duty in the issue itself */
    public <V> Page<V> of(DataScope scope, Issue issue, Page<V> words, UnaryOperator<V> masked, Predicate<V> own) {
        var duty = Capacities.needsNumbers(scope, issue);
        Page<V> read = words.map(word -> duty || own.test(word) ? word : masked.apply(word));
        shown.remember("issue", issue.id, read.items(), words.map(masked).items());
        return read;
    }
}
