package cn.sisong.enterprise.issue;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.Optional;

/** What was said at the turns of an issue, read from its timeline. */
@ApplicationScoped
public class Spoken {
    private final Issues issues;

    Spoken(Issues issues) {
        this.issues = issues;
    }

    /** Words and their moment; the words may be empty. */
    public record Word(String text, Instant at) {}

    public Optional<Word> lastDispatch(Issue issue) {
        return last(issue, IssueState.DISPATCHED);
    }

    /** The last reply that the office has let out to the firm; one that waits for the check or was sent back is none. */
    public Optional<Word> releasedReply(Issue issue) {
        Optional<Word> given = Optional.empty();
        Optional<Word> released = Optional.empty();
        for (var event : issues.events(issue.id)) {
            if (event.isMove() && event.toState == IssueState.REPLIED) {
                given = Optional.of(word(event));
            }
            if (event.isMove() && event.toState == IssueState.CONFIRMING) {
                released = given;
            }
        }
        return released;
    }

    private Optional<Word> last(Issue issue, IssueState to) {
        return issues.events(issue.id).stream()
                .filter(event -> event.isMove() && event.toState == to)
                .reduce((first, second) -> second)
                .map(Spoken::word);
    }

    private static Word word(IssueEvent event) {
        return new Word(event.comment == null ? "" : event.comment, event.happenedAt);
    }
}
