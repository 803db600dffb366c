package cn.sisong.enterprise.recheck;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.issue.FirmContacts;
import cn.sisong.enterprise.issue.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Clock;
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
    private final Caller caller;
    private final Clock clock;

    VisitRechecks(
            Rechecks rechecks,
            RecheckContacts contacts,
            Rechecking rechecking,
            RecheckDesk desk,
            Enterprises enterprises,
            Issues issues,
            FirmContacts firmContacts,
            Caller caller,
            Clock clock) {
        this.rechecks = rechecks;
        this.contacts = contacts;
        this.rechecking = rechecking;
        this.desk = desk;
        this.enterprises = enterprises;
        this.issues = issues;
        this.firmContacts = firmContacts;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the firm said on the visit. */
    public record Heard(
            @NotNull UUID id,
            @NotNull RecheckOutcome outcome,
            @Size(max = 500) @Schema(nullable = true) String comment) {}

    /**
     * Without signal the member cannot know what the firm has answered meanwhile: an answer that adds nothing is left
     * out and loses no visit, but that the problem is back always counts. So a repetition changes nothing either.
     */
    public void take(DataScope scope, UUID visit, Enterprise firm, List<Heard> heard) {
        for (int i = 0; i < heard.size(); i++) {
            var recheck = required(scope, firm, heard.get(i).id(), "/rechecks/" + i + "/id");
            if (recheck.may(heard.get(i).outcome().state())) {
                keepContact(recheck, visit, firm);
                rechecking.answer(recheck, heard.get(i).outcome(), heard.get(i).comment(), desk.by(scope));
            }
        }
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

    /** One visit is one contact, whatever is asked on it; one that answers a link is none of its own. */
    private void keepContact(Recheck recheck, UUID visit, Enterprise firm) {
        if (recheck.state == RecheckState.DUE && !contacts.isKnown(visit)) {
            contacts.persistAndFlush(RecheckContact.onVisit(firm.id(), visit, caller.subject(), clock.instant()));
        }
    }
}
