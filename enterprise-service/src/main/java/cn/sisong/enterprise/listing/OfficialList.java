package cn.sisong.enterprise.listing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.LocalDate;

/** A list that an authority keeps. */
@Entity
public class OfficialList {
    @Id
    String code;

    @Version
    long version;

    String name;
    String note;
    int sortNo;
    LocalDate validFrom;
    LocalDate validTo;

    protected OfficialList() {}

    OfficialList(String code, String name, String note, int sortNo, LocalDate validFrom) {
        this.code = code;
        this.name = name;
        this.note = note;
        this.sortNo = sortNo;
        this.validFrom = validFrom;
    }
}
