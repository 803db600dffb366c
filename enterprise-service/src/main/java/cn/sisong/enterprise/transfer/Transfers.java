package cn.sisong.enterprise.transfer;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.issue.AnswersElsewhere;
import cn.sisong.enterprise.issue.IssueScope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The transfers; whoever sees the ticket sees where it went. */
@ApplicationScoped
public class Transfers implements PanacheRepositoryBase<Transfer, UUID>, AnswersElsewhere {
    private final Session session;
    private final IssueScope scopes;

    Transfers(Session session, IssueScope scopes) {
        this.session = session;
        this.scopes = scopes;
    }

    record Row(Transfer transfer, String issueNumber) {}

    Row get(DataScope scope, UUID id) {
        return rows(scope)
                .where("t.id = :id", "id", id)
                .single()
                .orElseThrow(() -> Refusal.notFound(Text.of("转办记录", "transfer")));
    }

    Page<Row> list(
            DataScope scope,
            UUID issueId,
            TransferChannel channel,
            String targetNumber,
            TransferState state,
            PageParams page) {
        return rows(scope)
                .where("t.issueId = :issue", "issue", issueId)
                .where("t.channel = :channel", "channel", channel)
                .where("t.targetNumber = :number", "number", targetNumber)
                .where("t.state = :state", "state", state)
                .descending(
                        page,
                        SortKey.instant("t.createdAt", row -> row.transfer().createdAt),
                        SortKey.id("t.id", row -> row.transfer().id));
    }

    private ListQuery<Row> rows(DataScope scope) {
        return new ListQuery<>(
                        session, Row.class, "select t, i.number from Transfer t join Issue i on i.id = t.issueId")
                .within(scopes.on(scope, "i"));
    }

    @Override
    public Optional<String> newest(UUID issueId, Instant since) {
        return find(
                        "issueId = ?1 and state in (ANSWERED, CLOSED) and heardAt >= ?2 order by heardAt desc, id desc",
                        issueId,
                        since)
                .firstResultOptional()
                .map(Transfer::words);
    }

    /** Sent somewhere whence no word has come that ends it there. */
    boolean isAway(UUID issueId) {
        return count("issueId = ?1 and state in ?2", issueId, TransferState.OPEN) > 0;
    }

    boolean isKnown(TransferChannel channel, String number, UUID but) {
        return number != null && count("channel = ?1 and targetNumber = ?2 and id <> ?3", channel, number, but) > 0;
    }
}
