package cn.sisong.enterprise.industry;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The industry table. Reference data, open to everyone who may read at all. */
@ApplicationScoped
public class Industries implements PanacheRepositoryBase<Industry, String> {
    private static final int DIVISION = 3;

    /** Refuses a code that the table does not have; a finer one where the table ends at its division is believed. */
    public void require(String code, String pointer) {
        if (code == null || isKnown(code)) {
            return;
        }
        throw Refusal.rule(
                "unknown-industry",
                pointer,
                Text.of("没有行业代码 " + code + "(GB/T 4754-2017)", "No industry has the code " + code));
    }

    private boolean isKnown(String code) {
        if (findByIdOptional(code).isPresent()) {
            return true;
        }
        if (code.length() <= DIVISION) {
            return false;
        }
        var division = code.substring(0, DIVISION);
        return findByIdOptional(division).isPresent() && count("parent", division) == 0;
    }

    /** The name of the code, or of the longest beginning of it that the table has. */
    public Optional<String> name(String code) {
        return code == null
                ? Optional.empty()
                : find("code in ?1 order by code desc", beginnings(code))
                        .firstResultOptional()
                        .map(Industry::name);
    }

    private static List<String> beginnings(String code) {
        return IntStream.rangeClosed(1, code.length())
                .mapToObj(length -> code.substring(0, length))
                .toList();
    }

    List<Industry> below(String parent) {
        return parent == null ? list("parent is null order by code") : list("parent = ?1 order by code", parent);
    }

    /** Names of the codes that the table has, for one page of a list. */
    public Map<String, String> names(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : list("code in ?1", codes).stream().collect(Collectors.toMap(Industry::code, Industry::name));
    }
}
