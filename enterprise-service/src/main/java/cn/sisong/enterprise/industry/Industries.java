package cn.sisong.enterprise.industry;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The industry table. Reference data, open to everyone who may read at all. */
@ApplicationScoped
public class Industries implements PanacheRepositoryBase<Industry, String> {
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

    /** The whole table, for those who have many codes to look up. */
    public IndustryTable table() {
        return new IndustryTable(streamAll().map(Industry::code).collect(Collectors.toSet()));
    }

    private boolean isKnown(String code) {
        var section = find("section", code.substring(0, 1)).stream();
        return new IndustryTable(section.map(Industry::code).collect(Collectors.toSet())).isKnown(code);
    }

    /** The name of the code, or of the longest beginning of it that the table has. */
    public Optional<String> name(String code) {
        return code == null
                ? Optional.empty()
                : find("code in ?1 order by code desc", beginnings(code))
                        .firstResultOptional()
                        .map(Industry::name);
    }

    /** The same for many codes, by code; one that the table knows nothing of is left out. */
    public Map<String, String> names(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        var wanted = codes.stream().flatMap(code -> beginnings(code).stream()).collect(Collectors.toSet());
        var known = list("code in ?1", wanted).stream().collect(Collectors.toMap(Industry::code, Industry::name));
        Map<String, String> names = new HashMap<>();
        for (var code : codes) {
            beginnings(code).stream().filter(known::containsKey).forEach(found -> names.put(code, known.get(found)));
        }
        return names;
    }

    private static List<String> beginnings(String code) {
        return IntStream.rangeClosed(1, code.length())
                .mapToObj(length -> code.substring(0, length))
                .toList();
    }

    List<Industry> below(String parent) {
        return parent == null ? list("parent is null order by code") : list("parent = ?1 order by code", parent);
    }

    /** Divisions to choose from, {@code C26 化学原料和化学制品制造业}. */
    public List<String> choices() {
        return list("level = 2 order by code").stream()
                .map(industry -> industry.code + " " + industry.name)
                .toList();
    }

    /** What became of a row of the table. */
    public enum Put {
        ADDED,
        RENAMED,
        UNCHANGED
    }

    /** Adds a code below the one that it begins with, or gives it another name; codes are never taken away. */
    public Put put(String code, String name) {
        var known = findByIdOptional(code);
        if (known.isEmpty()) {
            persist(new Industry(code, name, parent(code)));
            return Put.ADDED;
        }
        if (known.get().name.equals(name)) {
            return Put.UNCHANGED;
        }
        known.get().name = name;
        return Put.RENAMED;
    }

    public boolean has(String code) {
        return findByIdOptional(code).isPresent();
    }

    /** C2651 lies below C265, that below C26, that below C; a section below nothing. */
    public static String parent(String code) {
        return switch (code.length()) {
            case 1 -> null;
            case 3 -> code.substring(0, 1);
            default -> code.substring(0, code.length() - 1);
        };
    }
}
