package cn.sisong.enterprise.area;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The area table. Reference data, open to everyone who may read at all. */
@ApplicationScoped
public class Areas implements PanacheRepositoryBase<Area, String> {

    public Optional<Area> withCode(String code) {
        return code == null ? Optional.empty() : findByIdOptional(code);
    }

    /** The names of many codes, by code; one that the table does not have is left out. */
    public Map<String, String> names(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : list("code in ?1", codes).stream().collect(Collectors.toMap(Area::code, Area::name));
    }

    /** The area named in a request. */
    public Area required(String code, String pointer) {
        return withCode(code)
                .orElseThrow(() -> Refusal.rule(
                        "unknown-area",
                        pointer,
                        Text.of("没有代码为 " + code + " 的行政区划(GB/T 2260)", "No area has the code " + code)));
    }

    /** The area that a scope's path stands for. */
    public Optional<Area> withPath(String path) {
        return path == null ? Optional.empty() : find("path", path).firstResultOptional();
    }

    /** The area to put something in: the one named, or the caller's own; never one outside the caller's scope. */
    public Area within(DataScope scope, String code) {
        var area = code == null ? withPath(scope.areaPath()).orElse(null) : required(code, "/areaCode");
        if (area == null || !scope.sees(area.path())) {
            throw Refusal.rule(
                    "area-out-of-scope", "/areaCode", Text.of("该区划不在您的管辖范围内", "The area is outside your scope"));
        }
        return area;
    }

    public List<Area> below(String parent) {
        return parent == null ? list("parent is null order by code") : list("parent = ?1 order by code", parent);
    }

    /** The areas that the caller's reach covers, the widest first. */
    public List<Area> within(DataScope scope) {
        return scope.areaPath() == null ? List.of() : list("path like ?1 order by code", scope.areaPattern());
    }
}
