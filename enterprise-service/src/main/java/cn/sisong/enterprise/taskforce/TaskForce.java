package cn.sisong.enterprise.taskforce;

import cn.sisong.enterprise.area.Area;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A task force (专班). */
@Entity
public class TaskForce {
    @Id
    UUID id;

    @Version
    long version;

    String name;
    String areaCode;
    String areaPath;
    LocalDate validFrom;
    LocalDate validTo;
    Instant recordedAt;

    protected TaskForce() {}

    TaskForce(UUID id, String name, Area area, LocalDate from, LocalDate to, Instant now) {
        this.id = id;
        this.name = name;
        this.areaCode = area.code();
        this.areaPath = area.path();
        this.validFrom = from;
        this.validTo = to;
        this.recordedAt = now;
    }
}
