package cn.sisong.enterprise.area;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;

/** The area table. Reference data, open to everyone who may read at all. */
@ApplicationScoped
public class Areas implements PanacheRepositoryBase<Area, String> {

    public Optional<Area> withCode(String code) {
        return code == null ? Optional.empty() : findByIdOptional(code);
    }

    /** The area named in a request. */
    public Area required(String code, String pointer) {
        return withCode(code)
                .orElseThrow(() -> Refusal.rule(
                        "unknown-area",
                        pointer,
                        Text.of("没有代码为 " + code + " 的行政区划(GB/T 2260)", "No area has the code " + code)));
    }

    public List<Area> below(String parent) {
        return parent == null ? list("parent is null order by code") : list("parent = ?1 order by code", parent);
    }
}
