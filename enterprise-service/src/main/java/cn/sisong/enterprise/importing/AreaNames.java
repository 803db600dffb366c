package cn.sisong.enterprise.importing;

import cn.sisong.enterprise.area.Area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds an area by the name that people write: 阜阳, 阜阳市, 安徽省阜阳市界首市, 341282. */
final class AreaNames {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000/\\-·、,\\uff0c>]");
    private static final Pattern KIND = Pattern.compile("(维吾尔自治区|壮族自治区|回族自治区|特别行政区|自治区|自治州|自治县|地区|省|市|盟|州|区|县|旗)$");
    private static final int SHORTEST = 2;

    private final Map<String, List<Area>> byName = new HashMap<>();

    AreaNames(Collection<Area> areas) {
        for (var area : areas) {
            add(area.code(), area);
            add(area.name(), area);
            var bare = KIND.matcher(area.name()).replaceFirst("");
            if (bare.length() >= SHORTEST && !bare.equals(area.name())) {
                add(bare, area);
            }
        }
    }

    private void add(String name, Area area) {
        byName.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(area);
    }

    /**
     * @param province as the file names it, or null
     * @param place as the file names it, or null
     * @param home where a name is looked for first when the file names no province
     */
    Optional<Area> find(String province, String place, String home) {
        var within = province == null ? Optional.<Area>empty() : named(fold(province), "");
        if (place == null) {
            return within;
        }
        var name = fold(place);
        if (within.isPresent()) {
            return named(name, within.get().path());
        }
        return named(name, home.substring(0, Math.min(2, home.length()))).or(() -> named(name, ""));
    }

    /** The widest area of that name: 阜阳 is the city before it is anything within it. */
    private Optional<Area> named(String name, String within) {
        var candidates = byName.getOrDefault(name, List.of()).stream()
                .filter(area -> area.path().startsWith(within))
                .sorted(Comparator.comparingInt(area -> area.path().length()))
                .toList();
        if (candidates.isEmpty()) {
            return composed(name, within);
        }
        var first = candidates.get(0);
        var isAmbiguous = candidates.size() > 1
                && candidates.get(1).path().length() == first.path().length();
        return isAmbiguous ? Optional.empty() : Optional.of(first);
    }

    /** 阜阳市界首市: the longest name it begins with, then the rest within that. */
    private Optional<Area> composed(String name, String within) {
        for (int end = name.length() - 1; end >= SHORTEST; end--) {
            var outer = byName.getOrDefault(name.substring(0, end), List.of()).stream()
                    .filter(area -> area.path().startsWith(within))
                    .min(Comparator.comparingInt(area -> area.path().length()));
            if (outer.isPresent()) {
                var rest = name.substring(end);
                return named(rest, outer.get().path()).or(() -> outer);
            }
        }
        return Optional.empty();
    }

    private static String fold(String name) {
        return BLANKS.matcher(name).replaceAll("");
    }
}
