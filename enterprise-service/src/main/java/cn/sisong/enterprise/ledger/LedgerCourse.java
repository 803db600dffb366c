package cn.sisong.enterprise.ledger;

import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an issue fared as far as its ledger tells: reported, perhaps dispatched, perhaps closed. Steps that the ledger does
 * not tell are not made up.
 *
 * @param nextReplyOn of a commitment that stands open (挂账), else null
 * @param resolution null while the issue is open
 * @param confirmed the firm itself took the matter for settled
 */
record LedgerCourse(
        LocalDate reportedOn,
        LocalDate dispatchedOn,
        LocalDate closedOn,
        LocalDate nextReplyOn,
        String department,
        Resolution resolution,
        LedgerWords.Satisfaction rating,
        boolean confirmed,
        String progress,
        String remark) {

    IssueState state() {
        if (resolution != null) {
            return IssueState.CLOSED;
        }
        if (nextReplyOn != null) {
            return IssueState.PENDING_COMMITMENT;
        }
        return dispatchedOn == null ? IssueState.SUBMITTED : IssueState.DISPATCHED;
    }

    /** The timeline; each entry as the merge writes it. */
    List<Map<String, Object>> events() {
        var events = new ArrayList<Map<String, Object>>();
        events.add(event(IssueNote.RAISED, null, IssueState.SUBMITTED, reportedOn, remark));
        var state = IssueState.SUBMITTED;
        if (dispatchedOn != null) {
            events.add(event(IssueNote.LEDGER, state, IssueState.DISPATCHED, dispatchedOn, null));
            state = IssueState.DISPATCHED;
        }
        if (resolution == null) {
            if (nextReplyOn != null) {
                var pending = event(IssueNote.LEDGER, state, IssueState.PENDING_COMMITMENT, dispatchedOn, progress);
                pending.put("nextReplyOn", nextReplyOn.toString());
                events.add(pending);
            } else if (progress != null) {
                events.add(event(
                        IssueNote.LEDGER, state, state, dispatchedOn == null ? reportedOn : dispatchedOn, progress));
            }
            return events;
        }
        events.add(event(IssueNote.LEDGER, state, IssueState.REPLIED, closedOn, progress));
        var closing = event(IssueNote.LEDGER, IssueState.REPLIED, IssueState.CLOSED, closedOn, null);
        closing.put("resolution", resolution.name());
        // the figure of solved problems asks for the firm's own word
        if (confirmed && resolution == Resolution.SOLVED) {
            closing.put("actorKind", Actor.FIRM.name());
        }
        events.add(closing);
        return events;
    }

    private Map<String, Object> event(IssueNote type, IssueState from, IssueState to, LocalDate day, String comment) {
        var event = new LinkedHashMap<String, Object>();
        event.put("type", type.name());
        event.put("fromState", from == null ? null : from.name());
        event.put("toState", to.name());
        event.put("day", String.valueOf(day));
        event.put("departmentId", to == IssueState.SUBMITTED ? null : department);
        event.put("comment", comment);
        event.put("actorKind", Actor.OFFICE.name());
        return event;
    }
}
