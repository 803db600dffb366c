package cn.sisong.enterprise.recheck;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.BodyFingerprint;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.confirmation.LinkToken;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.issue.FirmContacts;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.issue.Note;
import cn.sisong.enterprise.issue.Register;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asking a firm: one link for all its rechecks that are due, at most one contact a month, never by a handler. */
@ApplicationScoped
class RecheckDesk {
    private final Rechecks rechecks;
    private final RecheckContacts contacts;
    private final Enterprises enterprises;
    private final Issues issues;
    private final FirmContacts firmContacts;
    private final Register register;
    private final Changes changes;
    private final BodyFingerprint locks;
    private final RecheckConfig config;
    private final Caller caller;
    private final Clock clock;

    RecheckDesk(
            Rechecks rechecks,
            RecheckContacts contacts,
            Enterprises enterprises,
            Issues issues,
            FirmContacts firmContacts,
            Register register,
            Changes changes,
            BodyFingerprint locks,
            RecheckConfig config,
            Caller caller,
            Clock clock) {
        this.rechecks = rechecks;
        this.contacts = contacts;
        this.enterprises = enterprises;
        this.issues = issues;
        this.firmContacts = firmContacts;
        this.register = register;
        this.changes = changes;
        this.locks = locks;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /** A link that was shown once. */
    record Opened(RecheckContact contact, String url, int asked) {}

    /** Two people who ask at once ask one after the other: the second renews what the first has opened. */
    Opened open(DataScope scope, Enterprise firm) {
        locks.serialise("recheck", firm.id());
        var files = enterprises.files(firm.id());
        var asked = rechecks.askable(scope, files).stream().limit(room(files)).toList();
        if (asked.isEmpty()) {
            throw Refusal.rule("nothing-due", "", Text.of("该企业现在没有待回访的问题", "Nothing is to be asked of this firm now"));
        }
        requireNotHandling(scope, asked);
        var token = LinkToken.fresh();
        var contact = contact(files, firm, LinkToken.hash(token));
        for (var recheck : asked) {
            var isNew = recheck.state == RecheckState.DUE;
            recheck.ask(contact.id);
            if (isNew) {
                note(scope, issues.findById(recheck.issueId));
            }
        }
        contacts.flush();
        changes.record(new Change(
                "enterprise.recheck-link-issued", "enterprise", firm.id(), firm.version(), null, contact.expiresAt));
        return new Opened(contact, "/r/" + token, asked.size());
    }

    /** How many the link can still list; what is left over waits for the next contact. */
    private long room(Set<UUID> files) {
        var now = clock.instant();
        var listed = contacts.last(files).filter(link -> !link.isOver(now)).map(link -> rechecks.settled(link.id));
        return Math.max(0, RecheckRule.MOST_ON_A_LINK - listed.orElse(0L));
    }

    /** A handler could as well silence the firm by taking its link back. */
    private void requireNotHandling(DataScope scope, List<Recheck> asked) {
        var about =
                asked.stream().map(recheck -> issues.findById(recheck.issueId)).toList();
        if (!firmContacts.handled(scope, about).isEmpty()) {
            throw Refusal.forbidden(
                    Text.of("其中有您经办或协办的诉求,请由四送一服办或走访人员回访", "One of them is yours to handle; somebody else must ask"));
        }
    }

    private RecheckContact contact(Set<UUID> files, Enterprise firm, String hash) {
        var now = clock.instant();
        var last = contacts.last(files);
        if (last.isPresent() && !last.get().isOver(now)) {
            last.get().renew(hash);
            return last.get();
        }
        last.ifPresent(contact -> {
            var until = RecheckRule.restsUntil(contact.contactedOn);
            if (until.isAfter(Days.today(clock))) {
                throw Refusal.rule(
                        "contacted",
                        "",
                        Text.of(
                                "该企业 " + contact.contactedOn + " 已回访过,每月至多一次,请在 " + until + " 以后再联系",
                                "The firm was asked on " + contact.contactedOn + "; not again before " + until));
            }
        });
        var fresh = RecheckContact.byLink(firm.id(), hash, caller.subject(), now, config.answerWithin());
        contacts.persistAndFlush(fresh);
        return fresh;
    }

    private void note(DataScope scope, Issue issue) {
        register.note(issue, Note.of(IssueNote.RECHECK_ASKED, by(scope), null));
    }

    By by(DataScope scope) {
        return new By(caller.subject(), caller.name(), scope.hasAnyRole("dispatcher") ? Actor.OFFICE : Actor.RAISER);
    }

    void revoke(DataScope scope, Enterprise firm, UUID id, IfMatch seen) {
        var link = contacts.link(enterprises.files(firm.id()), id);
        IfMatch.require(seen, link.version);
        requireNotHandling(scope, rechecks.ofContact(id));
        link.revoke(clock.instant());
        contacts.flush();
        changes.record(
                new Change("enterprise.recheck-link-revoked", "enterprise", firm.id(), firm.version(), null, null));
    }

    List<RecheckContact> links(Enterprise firm) {
        return contacts.links(enterprises.files(firm.id()));
    }
}
