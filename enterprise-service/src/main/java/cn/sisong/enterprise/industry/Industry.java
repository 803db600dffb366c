package cn.sisong.enterprise.industry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One code of GB/T 4754: a section (C), or the section's letter with two to four digits. */
@Entity
public class Industry {
    @Id
    String code;

    String name;
    short level;
    String parent;
    String section;
    String edition;

    protected Industry() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
