package cn.sisong.enterprise.recheck;

import cn.sisong.common.idempotency.BodyFingerprint;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.issue.FirmContacts;
import cn.sisong.enterprise.issue.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Rechecks that a member asks on a visit and sends with it. */
@ApplicationScoped
public class VisitRechecks {
    private final Rechecks rechecks;
    private final RecheckContacts contacts;
    private final Rechecking rechecking;
    private final RecheckDesk desk;
    private final Enterprises enterprises;
    private final Issues issues;
    private final FirmContacts firmContacts;
    private final BodyFingerprint locks;
    private final Caller caller;

    VisitRechecks(
            Rechecks rechecks,
            RecheckContacts contacts,
            Rechecking rechecking,
            RecheckDesk desk,
            Enterprises enterprises,
            Issues issues,
            FirmContacts firmContacts,
            BodyFingerprint locks,
            Caller caller) {
        this.rechecks = rechecks;
        this.contacts = contacts;
        this.rechecking = rechecking;
        this.desk = desk;
        this.enterprises = enterprises;
        this.issues = issues;
        this.firmContacts = firmContacts;
        this.locks = locks;
        this.caller = caller;
    }

    /** What the firm said on the visit. */
    public record Heard(
            @Schema(description = "回访编号(rechecks.id)") @NotNull
            UUID id,

            @Schema(description = "企业说现在怎样:问 STILL_SOLVED 的答 FINE 或 RECURRED,问 SOLVED_NOW 的答 SOLVED 或 UNSOLVED")
            @NotNull
            RecheckOutcome outcome,

            @Size(max = 500) @Schema(nullable = true, description = "企业的话,选填")
            String comment) {}

    /** The visit on which the firm was asked: its day counts, not the day on which the device found a signal. */
    public record At(UUID visit, Instant began) {
        LocalDate day() {
            return LocalDate.ofInstant(began, BusinessClock.ZONE);
        }
    }

    /**
     * Without signal the member cannot know what the firm has answered meanwhile, or who else has asked it: an answer that
     * adds nothing, or that the firm should not have been bothered for, is left out and loses no visit. That there is a
     * problem always counts. So a repetition changes nothing either.
     *
     * @return the rechecks whose answer was left out because the firm had been asked within the month
     */
    public List<UUID> take(DataScope scope, At at, Enterprise firm, List<Heard> heard) {
        if (!heard.isEmpty() && firm != null) {
            // as whoever sends a link does: of two contacts at once the second sees the first
            locks.serialise("recheck", firm.id());
        }
        var leftOut = new ArrayList<UUID>();
        for (int i = 0; i < heard.size(); i++) {
            var said = heard.get(i);
            var recheck = required(scope, firm, said.id(), "/rechecks/" + i + "/id");
            recheck.requireFits(said.outcome(), "/rechecks/" + i + "/outcome");
            if (!recheck.may(said.outcome().state())) {
                continue;
            }
            if (keepContact(recheck, at, firm) || said.outcome().isTrouble()) {
                recheck.heardOn(at.visit());
                rechecking.answer(recheck, said.outcome(), said.comment(), desk.by(scope));
            } else {
                leftOut.add(recheck.id);
            }
        }
        return leftOut;
    }

    /** Whether the firm answered a recheck on the visit. */
    public boolean wereAsked(UUID visit) {
        // trouble that is heard within the month makes no contact; of an old recheck nothing but the contact is known
        return rechecks.isHeardOn(visit) || contacts.isKnown(visit);
    }

    private Recheck required(DataScope scope, Enterprise firm, UUID id, String pointer) {
        var recheck = rechecks.findById(id);
        var issue = recheck == null ? null : issues.findById(recheck.issueId);
        if (issue == null || firm == null || !enterprises.files(firm.id()).contains(issue.enterpriseId())) {
            throw Refusal.rule("unknown-recheck", pointer, Text.of("没有这家企业的这项回访", "No such recheck of this firm"));
        }
        if (firmContacts.isHandling(scope, issue)) {
            throw Refusal.rule(
                    "handler", pointer, Text.of("经办人不能登记自己经办诉求的回访", "The handler never speaks for the firm"));
        }
        if (recheck.state == RecheckState.WAITING) {
            throw Refusal.rule("not-due", pointer, Text.of("还没有到回访的日子", "It is not due yet"));
        }
        return recheck;
    }

    /**
     * One visit is one contact, whatever is asked on it; one that answers a link is none of its own.
     *
     * @return false when the firm had been asked on another occasion within the month
     */
    private boolean keepContact(Recheck recheck, At at, Enterprise firm) {
        if (!recheck.isUnasked() || contacts.isKnown(at.visit())) {
            return true;
        }
        var rests = contacts.last(enterprises.files(firm.id()), at.day())
                .map(last -> RecheckRule.restsUntil(last.contactedOn))
                .filter(until -> until.isAfter(at.day()))
                .isPresent();
        if (!rests) {
            contacts.persistAndFlush(RecheckContact.onVisit(firm.id(), at.visit(), caller.subject(), at.began()));
        }
        return !rests;
    }
}
