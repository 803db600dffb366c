package cn.sisong.enterprise.issue;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;
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
        return releasedReply(issues.events(issue.id));
    }

    /** The moment is that of the release. */
    static Optional<Word> releasedReply(List<IssueEvent> events) {
        IssueEvent given = null;
        Optional<Word> released = Optional.empty();
        for (var event : events) {
            if (event.isMove() && event.toState == IssueState.REPLIED) {
                given = event;
            }
            if (event.isMove() && event.toState == IssueState.CONFIRMING) {
                // what another level answered is let out by the very step that tells it
                var reply = event.fromState == IssueState.REPLIED ? given : event;
                released = Optional.of(new Word(text(reply), event.happenedAt));
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
        return new Word(text(event), event.happenedAt);
    }

    private static String text(IssueEvent event) {
        return event.comment == null ? "" : event.comment;
    }
}
