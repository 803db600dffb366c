package cn.sisong.enterprise.suggestion;

import cn.sisong.enterprise.issue.Category;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Who answers for a category where nothing else is known. */
@Entity
public class DepartmentDuty {
    @Id
    @Enumerated(EnumType.STRING)
    Category category;

    @Version
    long version;

    String departmentId;
    String note;

    protected DepartmentDuty() {}

    void assign(String department, String reason) {
        departmentId = department;
        note = reason == null ? "" : reason.strip();
    }
}
