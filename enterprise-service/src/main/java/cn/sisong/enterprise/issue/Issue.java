package cn.sisong.enterprise.issue;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.sla.Complexity;
import cn.sisong.enterprise.sla.SlaPolicy;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** A firm's problem (诉求). Only {@link #take} changes its state. */
@Entity
public class Issue {
    @Id
    UUID id;

    @Version
    long version;

    String number;

    @Enumerated(EnumType.STRING)
    IssueState state;

    @Enumerated(EnumType.STRING)
    Category category;

    String title;
    String description;

    @Enumerated(EnumType.STRING)
    Urgency urgency;

    @Enumerated(EnumType.STRING)
    Resolution resolution;

    UUID enterpriseId;
    /** What is told of a firm that is not matched yet. */
    String hintName;

    String hintCode;
    String areaPath;
    UUID visitId;
    String departmentId;

    @Enumerated(EnumType.STRING)
    Source source;

    String sourceSystem;
    String sourceNumber;
    String contact;
    Instant receivedAt;
    String raisedBySubject;
    String raisedByName;
    Instant createdAt;
    LocalDate nextReplyOn;
    UUID mergedInto;

    @Enumerated(EnumType.STRING)
    RejectionChannel channel;

    String proposedDepartmentId;
    boolean handedToUs;
    String slaCode;
    int slaVersion;

    @Enumerated(EnumType.STRING)
    Complexity complexity = Complexity.ORDINARY;

    Instant dueAt;
    boolean dueProvisional;
    /** Another level or channel has it and no department does; kept like the deadlines. */
    boolean away;

    Instant escalateAt;
    LocalDate solveDueOn;
    Integer solveDays;
    LocalDate repliedOn;
    /** Who answers for it within the department. */
    String responsible;

    long events;

    @Embedded
    Marks marks = Marks.none();

    @Embedded
    Awaited awaited = new Awaited();

    /** What it is found by, kept by the database; never read into memory. */
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    String[] grams;

    protected Issue() {}

    Issue(UUID id, String number, NewIssue facts, Instant now) {
        this.id = id;
        this.number = number;
        this.state = IssueState.SUBMITTED;
        this.category = facts.category();
        this.title = facts.title().strip();
        this.description =
                facts.description() == null ? "" : facts.description().strip();
        this.urgency = facts.urgency() == null ? Urgency.NORMAL : facts.urgency();
        this.createdAt = now;
    }

    /** Moves on by one step of the table, or refuses with the steps that are open. */
    IssueStep take(IssueState target) {
        var step = IssueStep.between(state, target).orElseThrow(() -> new Refusal(
                        ErrorCode.ILLEGAL_TRANSITION,
                        Text.of(
                                "诉求当前为“" + state.label() + "”,不能转为“" + target.label() + "”",
                                "An issue that is " + state + " cannot become " + target))
                .with("allowedTransitions", state.next()));
        state = target;
        return step;
    }

    /** What it is about, put right; the policy is the one that it would have been born with. */
    public void classify(Category rightCategory, Urgency rightUrgency, SlaPolicy policy) {
        category = rightCategory;
        urgency = rightUrgency;
        slaCode = policy.code();
        slaVersion = policy.version();
    }

    void belongTo(UUID firm, String path) {
        enterpriseId = firm;
        areaPath = path;
        hintName = null;
        hintCode = null;
    }

    /** What fell due before an old ledger was taken over is no news: nobody is roused for it. */
    boolean wasLateInLedger(Instant due) {
        return source == Source.LEDGER && !due.isAfter(createdAt);
    }

    public void makeResponsible(String name) {
        responsible = name;
    }

    public boolean isOfVisit(UUID visit) {
        return visit.equals(visitId);
    }

    /** Not accepted, merged into another or taken back by the firm: nothing is or was done about it. */
    public boolean isSetAside() {
        return state == IssueState.REJECTED || state == IssueState.MERGED || resolution == Resolution.WITHDRAWN;
    }

    /** The place of the next event in the timeline. */
    long nextSeq() {
        return ++events;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public IssueState state() {
        return state;
    }

    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    public Category category() {
        return category;
    }

    public Urgency urgency() {
        return urgency;
    }

    /** The firm's words; empty when there are none but the title. */
    public String description() {
        return description;
    }

    /** The unit that the returning department named, null if none. */
    public String proposedDepartmentId() {
        return proposedDepartmentId;
    }

    /**
     * Complaints of arrears are accepted by the provincial level. Ours to handle, and then on the statutory clock, is
     * what that level has given to us: it came with its number, or was given back after we had sent it up.
     *
     * @param provincial the systems by which that level gives tickets to us
     */
    boolean isOurs(Set<String> provincial) {
        return category != Category.ARREARS || handedToUs || sourceSystem != null && provincial.contains(sourceSystem);
    }

    /** The provincial level has made our unit the handling department. */
    public void handToUs() {
        handedToUs = true;
    }

    /** How it ended; null unless it is closed. */
    public Resolution resolution() {
        return resolution;
    }

    public UUID enterpriseId() {
        return enterpriseId;
    }

    public String areaPath() {
        return areaPath;
    }

    public Marks marks() {
        return marks;
    }

    public String departmentId() {
        return departmentId;
    }
}
