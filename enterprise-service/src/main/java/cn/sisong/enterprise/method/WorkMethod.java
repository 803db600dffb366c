package cn.sisong.enterprise.method;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.LocalDate;
import java.util.UUID;

/** A work method by its code, which never changes; name, steps and period are the office's to edit. */
@Entity
public class WorkMethod {
    @Id
    UUID id;

    @Version
    long version;

    String code;
    String name;
    String[] steps;
    String ownerOrg;
    LocalDate validFrom;
    LocalDate validTo;

    protected WorkMethod() {}

    WorkMethod(UUID id, String code) {
        this.id = id;
        this.code = code;
    }

    void describe(MethodViews.MethodChange change) {
        name = change.name().strip();
        steps = change.steps().toArray(String[]::new);
        ownerOrg = change.ownerOrg();
        validFrom = change.validFrom();
        validTo = change.validTo();
    }
}
