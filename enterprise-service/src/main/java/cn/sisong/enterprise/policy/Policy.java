package cn.sisong.enterprise.policy;

import cn.sisong.enterprise.area.Area;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A policy as it stands now; every version of it is kept beside it. */
@Entity
public class Policy {
    @Id
    UUID id;

    @Version
    long version;

    String title;
    String issuer;
    String documentNumber;
    String sourceUrl;
    String areaCode;
    String areaPath;
    LocalDate validFrom;
    LocalDate validTo;
    String benefit;
    boolean noApplication;

    @Convert(converter = ConditionColumn.class)
    List<ConditionForm> conditions;

    String authorName;
    Instant recordedAt;

    protected Policy() {}

    Policy(UUID id) {
        this.id = id;
    }

    void say(PolicyText text, Area area, String author, Instant now) {
        title = text.title().strip();
        issuer = text.issuer().strip();
        documentNumber = text.documentNumber() == null || text.documentNumber().isBlank()
                ? null
                : text.documentNumber().strip();
        sourceUrl = text.sourceUrl();
        areaCode = area.code();
        areaPath = area.path();
        validFrom = text.validFrom();
        validTo = text.validTo();
        benefit = text.benefit().strip();
        noApplication = Boolean.TRUE.equals(text.noApplication());
        conditions = List.copyOf(text.conditions());
        authorName = author;
        recordedAt = now;
    }

    /** What is to be met: the conditions, and where none of them names a division, the policy's own area. */
    List<Condition> toMeet() {
        List<Condition> all = new ArrayList<>();
        if (conditions.stream().noneMatch(form -> form.type() == ConditionType.DIVISION)) {
            all.add(new DivisionCondition(List.of(areaCode)));
        }
        conditions.forEach(form -> all.add(form.toCondition("")));
        return all;
    }

    Validity validity(LocalDate today) {
        return today.isBefore(validFrom)
                ? Validity.NOT_YET
                : validTo != null && today.isAfter(validTo) ? Validity.EXPIRED : Validity.VALID;
    }

    /** Whether the policy holds on a day. */
    @Schema(name = "PolicyValidity")
    public enum Validity {
        NOT_YET("尚未生效"),
        VALID("有效"),
        EXPIRED("已过期");

        private final String label;

        Validity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String title() {
        return title;
    }
}
