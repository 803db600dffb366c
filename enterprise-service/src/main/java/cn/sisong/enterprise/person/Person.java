package cn.sisong.enterprise.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.time.LocalDate;

/** A colleague as the last token said; the subject is the identity provider's id. */
@Entity
public class Person {
    @Id
    String subject;

    String name;
    String departmentId;
    String areaPath;
    Instant firstSeenAt;

    /** Null for somebody who is known from a task force alone. */
    LocalDate lastSeenOn;

    protected Person() {}

    Person(String subject, Instant now) {
        this.subject = subject;
        this.firstSeenAt = now;
    }

    boolean is(String name, String departmentId, String areaPath) {
        return this.name.equals(name) && this.departmentId.equals(departmentId) && this.areaPath.equals(areaPath);
    }

    void describe(String name, String departmentId, String areaPath) {
        this.name = name;
        this.departmentId = departmentId;
        this.areaPath = areaPath;
    }

    /** The day is kept, not the moment: it tells namesakes apart and is no record of hours worked. */
    void seenOn(LocalDate day) {
        if (lastSeenOn == null || day.isAfter(lastSeenOn)) {
            lastSeenOn = day;
        }
    }
}
