package cn.sisong.enterprise.transfer;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.transition.EventDay;
import cn.sisong.common.web.IfMatch;
import cn.sisong.common.web.MergePatch;
import cn.sisong.common.web.Merging;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.issue.Notes;
import cn.sisong.enterprise.issue.Whereabouts;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Sends tickets up and out, and takes in what the other side says of them. Each leaves a line on the ticket's timeline. */
@ApplicationScoped
class Sending {
    private static final Set<Actor> OFFICE = EnumSet.of(Actor.OFFICE);
    private static final Set<Actor> OFFICE_OR_SYSTEM = EnumSet.of(Actor.OFFICE, Actor.OTHER_SYSTEM);

    private final Issues issues;
    private final Transfers transfers;
    private final Notes notes;
    private final Changes changes;
    private final Merging merging;
    private final Caller caller;
    private final Clock clock;

    Sending(
            Issues issues,
            Transfers transfers,
            Notes notes,
            Changes changes,
            Merging merging,
            Caller caller,
            Clock clock) {
        this.issues = issues;
        this.transfers = transfers;
        this.notes = notes;
        this.changes = changes;
        this.merging = merging;
        this.caller = caller;
        this.clock = clock;
    }

    TransferView send(DataScope scope, UUID issueId, NewTransfer body) {
        var issue = issues.get(scope, issueId);
        var sentOn = EventDay.of(body.sentOn(), null, "/sentOn", clock);
        var transfer = new Transfer(issueId, body, sentOn, clock.instant());
        transfer.sentBySubject = caller.subject();
        transfer.sentByName = caller.name();
        requireNew(transfer.channel, transfer.targetNumber, transfer.id);
        transfers.persistAndFlush(transfer);
        var kind = transfer.channel.isUp() ? IssueNote.SENT_UP : IssueNote.SENT_OUT;
        notes.add(scope, issue, kind, OFFICE, transfer.firstWords(), Whereabouts.AWAY);
        var view = view(scope, transfer);
        changes.record(new Change("transfer.sent", "transfer", view.id(), view.version(), null, view));
        return view;
    }

    TransferView update(DataScope scope, UUID id, IfMatch ifMatch, MergePatch<TransferUpdate> body) {
        var row = transfers.get(scope, id);
        var transfer = row.transfer();
        IfMatch.require(ifMatch, transfer.version);
        var before = TransferView.of(row);
        var issue = issues.get(scope, transfer.issueId);
        var wanted = merging.merge(body, TransferUpdate.of(transfer));
        if (wanted.targetNumber() != null && body.named().contains("targetNumber")) {
            requireNew(transfer.channel, wanted.targetNumber(), id);
        }
        transfer.targetNumber = wanted.targetNumber();
        if (body.named().contains("state")) {
            // the note and the day belong to the news, not to what was known before it
            var day = EventDay.of(body.members().stateOn(), transfer.stateOn, "/stateOn", clock);
            transfer.goOn(wanted.state(), body.members().stateNote(), day, clock.instant());
            settle(issue, transfer);
        }
        transfers.flush();
        var whereabouts = transfers.isAway(issue.id()) ? Whereabouts.AWAY : Whereabouts.BACK;
        notes.add(scope, issue, IssueNote.TRANSFER_ANSWERED, OFFICE_OR_SYSTEM, transfer.words(), whereabouts);
        var after = view(scope, transfer);
        changes.record(new Change("transfer.updated", "transfer", id, after.version(), before, after));
        return after;
    }

    /** Arrears that the provincial level gives back to us are ours to handle: from then on they can be dispatched. */
    private static void settle(Issue issue, Transfer transfer) {
        if (transfer.state == TransferState.HANDED_TO_US) {
            issue.handToUs();
        }
    }

    private void requireNew(TransferChannel channel, String number, UUID but) {
        if (transfers.isKnown(channel, number, but)) {
            throw new Refusal(
                            ErrorCode.ALREADY_EXISTS,
                            Text.of("该渠道的这一对方编号已登记,可按对方编号查询", "This number of that channel is registered already"))
                    .violation("/targetNumber", "already-exists", Text.of("已登记", "registered already"));
        }
    }

    private TransferView view(DataScope scope, Transfer transfer) {
        return TransferView.of(transfers.get(scope, transfer.id));
    }
}
