package cn.sisong.project.project;

import cn.sisong.common.identity.AreaPath;
import cn.sisong.common.time.Ids;
import cn.sisong.project.firm.FirmReference;
import cn.sisong.project.timeline.Happening;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;

/** An investment project, or one phase of one. */
@Entity
public class Project {
    @Id
    UUID id;

    @Version
    long version;

    String number;
    String name;

    @Enumerated(EnumType.STRING)
    ProjectStage stage = ProjectStage.LEAD;

    @Enumerated(EnumType.STRING)
    ProjectStage stoppedAt;

    @Embedded
    FirmReference firm;

    String investorName;
    String areaCode;
    String areaPath;
    boolean keyProject;
    BigDecimal totalInvestment;
    BigDecimal intendedInvestment;
    String industryCode;
    String projectCode;
    UUID parentId;
    Instant createdAt;

    protected Project() {}

    /** @param firm null where the investor has no file yet */
    Project(String number, FirmReference firm, NewProject asked, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.name = asked.name().strip();
        this.firm = firm;
        this.investorName = firm == null ? asked.investorName().strip() : null;
        this.areaCode = asked.areaCode();
        this.areaPath = AreaPath.of(asked.areaCode());
        this.keyProject = Boolean.TRUE.equals(asked.key());
        this.totalInvestment = cents(asked.totalInvestment());
        this.intendedInvestment = cents(asked.intendedInvestment());
        this.industryCode = asked.industryCode();
        this.projectCode = asked.projectCode();
        this.parentId = asked.parentId();
        this.createdAt = now;
    }

    void moveTo(ProjectStage target) {
        if (stage.steps(stoppedAt).stream().noneMatch(step -> step.to() == target)) {
            throw new IllegalStateException(stage + " does not lead to " + target);
        }
        stoppedAt = target == ProjectStage.SUSPENDED ? stage : null;
        stage = target;
    }

    void correct(ProjectCorrection wanted) {
        name = wanted.name().strip();
        keyProject = wanted.key();
        totalInvestment = cents(wanted.totalInvestment());
        intendedInvestment = cents(wanted.intendedInvestment());
        industryCode = wanted.industryCode();
        projectCode = wanted.projectCode();
    }

    /** A suspended project has reached what it stopped at. */
    boolean hasReached(ProjectStage wanted) {
        var at = stoppedAt == null ? stage : stoppedAt;
        return at != ProjectStage.TERMINATED && at.compareTo(wanted) >= 0;
    }

    Happening.Known known() {
        return new Happening.Known(keyProject, totalInvestment, intendedInvestment);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public UUID id() {
        return id;
    }

    public ProjectStage stage() {
        return stage;
    }
}
