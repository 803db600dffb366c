package cn.sisong.enterprise.area;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An area of GB/T 2260, or a zone's own code that begins with its county's. */
@Entity
public class Area {
    @Id
    String code;

    String name;
    String parent;
    String path;

    protected Area() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Prefix that stands for this area and all below it. */
    public String path() {
        return path;
    }
}
