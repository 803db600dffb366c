package cn.sisong.enterprise.confirmation;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.enterprise.confirmation.FirmAnswer.Means;
import cn.sisong.enterprise.confirmation.FirmAnswer.Said;
import cn.sisong.enterprise.confirmation.FirmAnswer.Solved;
import cn.sisong.enterprise.issue.FirmContacts;
import cn.sisong.enterprise.issue.FirmDesk;
import cn.sisong.enterprise.issue.Issue;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Takes the firm's word, however it comes, and keeps it for those who look after honest closing. */
@ApplicationScoped
public class FirmAnswers {
    private final Session session;
    private final FirmDesk desk;
    private final FirmContacts contacts;
    private final Links links;
    private final Clock clock;

    FirmAnswers(Session session, FirmDesk desk, FirmContacts contacts, Links links, Clock clock) {
        this.session = session;
        this.desk = desk;
        this.contacts = contacts;
        this.links = links;
        this.clock = clock;
    }

    /** The issue goes where the firm's word takes it; the question that was open is answered. */
    void take(UUID issueId, Said said, Means means, String recordedBy) {
        keep(new FirmAnswer(issueId, said, means, recordedBy, clock.instant()));
        desk.answer(issueId, said.solved() == Solved.SOLVED, said.comment());
    }

    /**
     * What the firm says when it is asked once more about a closing for which nobody had reached it. It is not asked how
     * it rates the handling.
     *
     * @param heardBy whoever heard it on a visit; null when the firm answered on its link
     */
    public void takeLate(UUID issueId, boolean solved, String comment, String heardBy) {
        var said = new Said(solved ? Solved.SOLVED : Solved.UNSOLVED, null, comment);
        var means = heardBy == null ? Means.LINK : Means.VISIT;
        keep(new FirmAnswer(issueId, said, means, heardBy, clock.instant()));
        desk.answerLate(issueId, solved, comment);
    }

    private void keep(FirmAnswer answer) {
        session.persist(answer);
        session.flush();
        links.answered(answer.issueId, answer);
    }

    FirmAnswer get(UUID id) {
        return session.find(FirmAnswer.class, id);
    }

    /** What the firm said last of an issue. */
    Optional<FirmAnswer> last(UUID issueId) {
        return session.createSelectionQuery(
                        "from FirmAnswer a where a.issueId = :issue order by a.answeredAt desc, a.id desc",
                        FirmAnswer.class)
                .setParameter("issue", issueId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** For supervision; whoever has a part in the handling is refused, in whatever other office. */
    Page<FirmAnswerView> list(DataScope scope, Issue issue, PageParams page) {
        contacts.requireNotHandling(scope, issue);
        return new ListQuery<>(session, FirmAnswerView.class, """
                        select a.id, a.means, a.solved, a.rating, a.comment, a.recordedBy, a.answeredAt from FirmAnswer a""")
                .where("a.issueId = :issue", "issue", issue.id())
                .descending(
                        page,
                        SortKey.instant("a.answeredAt", FirmAnswerView::answeredAt),
                        SortKey.id("a.id", FirmAnswerView::id));
    }
}
