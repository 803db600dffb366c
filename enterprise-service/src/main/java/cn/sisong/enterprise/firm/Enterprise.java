package cn.sisong.enterprise.firm;

import cn.sisong.enterprise.area.Area;
import cn.sisong.enterprise.sizing.SizeClass;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A firm (经营主体). One in preparation (在筹) has no credit code yet. */
@Entity
public class Enterprise {
    @Id
    UUID id;

    @Version
    long version;

    String creditCode;
    String name;

    /** The name as it is compared, {@link SearchKeys#fold folded} by the database. */
    @Column(insertable = false, updatable = false)
    String foldedName;

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
    /** Why a code with a wrong check digit was accepted. */
    String codeReason;

    String[] tags = {};
    /** Former names and numbers and those of merged files, one a line, as they are searched. */
    String formerKeys;

    @Enumerated(EnumType.STRING)
    SizeClass sizeClass;

    Integer sizeYear;
    String sizeRule;
    /** The file that answers for this one; null for a file of its own. */
    UUID mergedInto;

    int absorbed;
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
        this.grams = SearchKeys.grams(newName, formerKeys);
    }

    /** Sets what else the firm is found by, {@link SearchKeys#line} by line; null for nothing. */
    void alsoFoundBy(String keys) {
        this.formerKeys = keys;
        this.grams = SearchKeys.grams(name, keys);
    }

    /** The size that the rule gives; null for one that cannot be told. */
    public void size(SizeClass size, Integer year, String rule) {
        this.sizeClass = size;
        this.sizeYear = size == null ? null : year;
        this.sizeRule = size == null ? null : rule;
    }

    /** Capital in yuan, and as registries write it; an amount that stays leaves their words alone. */
    void capital(BigDecimal yuan) {
        var stays = yuan == null ? capitalYuan == null : capitalYuan != null && yuan.compareTo(capitalYuan) == 0;
        if (!stays) {
            this.capitalYuan = yuan;
            this.capitalText = yuan == null
                    ? null
                    : yuan.movePointLeft(4).stripTrailingZeros().toPlainString() + "万元";
        }
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

    public String industryCode() {
        return industryCode;
    }
}
