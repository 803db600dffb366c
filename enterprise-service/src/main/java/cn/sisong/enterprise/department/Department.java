package cn.sisong.enterprise.department;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A department that issues are dispatched to. */
@Entity
public class Department {
    @Id
    String id;

    @Version
    long version;

    String name;

    /** Whether a second person of the department signs its replies off. */
    boolean replySignOff;

    protected Department() {}

    Department(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean replySignOff() {
        return replySignOff;
    }
}
