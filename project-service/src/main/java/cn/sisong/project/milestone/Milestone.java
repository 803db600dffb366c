package cn.sisong.project.milestone;

import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something that a project is to have reached by a day. */
@Entity
public class Milestone {
    @Id
    UUID id;

    @Version
    long version;

    UUID projectId;
    String name;
    LocalDate plannedOn;
    LocalDate doneOn;
    Instant createdAt;

    protected Milestone() {}

    Milestone(UUID projectId, String name, LocalDate plannedOn, LocalDate doneOn, Instant now) {
        this.id = Ids.next();
        this.projectId = projectId;
        this.name = name.strip();
        this.plannedOn = plannedOn;
        this.doneOn = doneOn;
        this.createdAt = now;
    }

    void correct(MilestoneViews.MilestoneCorrection wanted) {
        name = wanted.name().strip();
        plannedOn = wanted.plannedOn();
        doneOn = wanted.doneOn();
    }
}
