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

    Industry(String code, String name, String parent) {
        this.code = code;
        this.name = name;
        this.level = (short) (code.length() == 1 ? 1 : code.length() - 1);
        this.parent = parent;
        this.section = code.substring(0, 1);
        this.edition = "2017";
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
