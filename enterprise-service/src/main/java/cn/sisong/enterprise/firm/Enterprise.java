package cn.sisong.enterprise.firm;

import cn.sisong.enterprise.area.Area;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A firm (经营主体). */
@Entity
public class Enterprise {
    @Id
    UUID id;

    @Version
    long version;

    String creditCode;
    String name;
    String initials;
    String[] grams;
    String areaCode;
    String areaPath;
    String address;
    String type;
    LocalDate registeredOn;
    String capitalText;
    BigDecimal capitalYuan;
    String businessScope;
    String industryCode;
    String industrySection;
    Instant createdAt;
    Instant updatedAt;

    protected Enterprise() {}

    Enterprise(UUID id, String creditCode, String name, Area area, Instant now) {
        this.id = id;
        this.creditCode = creditCode;
        this.createdAt = now;
        this.updatedAt = now;
        rename(name);
        moveTo(area);
    }

    void rename(String newName) {
        this.name = newName;
        this.initials = SearchKeys.initials(newName);
        this.grams = SearchKeys.grams(newName);
    }

    void moveTo(Area area) {
        this.areaCode = area.code();
        this.areaPath = area.path();
    }

    /** GB/T 4754-2017: a section letter, alone or before the digits of a division or class. */
    void classify(String code) {
        this.industryCode = code;
        this.industrySection = code == null ? null : code.substring(0, 1);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String creditCode() {
        return creditCode;
    }

    public String name() {
        return name;
    }

    public String areaPath() {
        return areaPath;
    }
}
