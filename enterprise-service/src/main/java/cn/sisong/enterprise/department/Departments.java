package cn.sisong.enterprise.department;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;

/** The departments. Reference data, open to everyone who may read at all. */
@ApplicationScoped
public class Departments implements PanacheRepositoryBase<Department, String> {

    /** The department named in a request. */
    public Department required(String id, String pointer) {
        return withId(id)
                .orElseThrow(() -> Refusal.rule(
                        "unknown-department",
                        pointer,
                        Text.of("没有编号为 " + id + " 的承办单位", "No department has the id " + id)));
    }

    public Optional<Department> withId(String id) {
        return id == null ? Optional.empty() : findByIdOptional(id);
    }

    List<Department> byName() {
        return list("order by name, id");
    }

    Department add(Department department) {
        if (withId(department.id()).isPresent()) {
            throw new Refusal(
                            ErrorCode.ALREADY_EXISTS,
                            Text.of("编号 " + department.id() + " 已被使用", "The id " + department.id() + " is taken"))
                    .violation("/id", "already-exists", Text.of("编号已被使用", "taken"));
        }
        persistAndFlush(department);
        return department;
    }
}
