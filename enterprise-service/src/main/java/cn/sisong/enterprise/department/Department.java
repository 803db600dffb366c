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
}
