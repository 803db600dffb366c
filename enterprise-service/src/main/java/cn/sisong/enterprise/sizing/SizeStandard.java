package cn.sisong.enterprise.sizing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The versions of the size method. A year's numbers are judged by the version in force on the year's last day, so that
 * a revision leaves earlier classes as they were.
 */
public enum SizeStandard {
    /** 国统字〔2017〕213号. */
    V2017("2017", LocalDate.of(2017, 12, 28));

    private final String version;
    private final LocalDate validFrom;

    SizeStandard(String version, LocalDate validFrom) {
        this.version = version;
        this.validFrom = validFrom;
    }

    public String version() {
        return version;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The version that judges a year's numbers; none for years before the first one. */
    public static Optional<SizeStandard> ofYear(int year) {
        var lastDay = LocalDate.of(year, 12, 31);
        return Arrays.stream(values())
                .filter(standard -> !standard.validFrom.isAfter(lastDay))
                .max(Comparator.comparing(SizeStandard::validFrom));
    }

    /** Size of a firm by its industry and a year's numbers, by the version of that year. */
    public static SizeVerdict judge(String industryCode, int year, Numbers numbers) {
        return ofYear(year)
                .map(standard -> standard.judge(industryCode, numbers))
                .orElseGet(() -> SizeVerdict.unknown(null, null, year + " 年没有可适用的划分办法"));
    }

    /** A class needs all its floors; who misses one falls to the next class, and below the small ones is micro. */
    SizeVerdict judge(String industryCode, Numbers numbers) {
        if (industryCode == null) {
            return SizeVerdict.unknown(version, null, "未登记行业");
        }
        switch (Sector.standing(industryCode)) {
            case OUTSIDE -> {
                return SizeVerdict.unknown(version, null, "该行业不适用本划分办法");
            }
            case TOO_SHORT -> {
                return SizeVerdict.unknown(version, null, "行业代码 " + industryCode + " 过粗,请细化到大类或中类");
            }
            default -> {
                // the sector is known
            }
        }
        var sector = Sector.of(industryCode).orElseThrow();
        var missing = missing(sector, numbers);
        if (!missing.isEmpty()) {
            return SizeVerdict.unknown(
                    version, sector, "缺少" + missing.stream().map(Measure::word).collect(Collectors.joining("、")));
        }
        var size = Arrays.stream(SizeClass.values())
                .filter(candidate -> reachesAll(sector, candidate, numbers))
                .findFirst()
                .orElseThrow();
        return new SizeVerdict(size, version, sector, null);
    }

    private static List<Measure> missing(Sector sector, Numbers numbers) {
        return sector.floors().stream()
                .map(Floor::measure)
                .filter(measure -> numbers.of(measure) == null)
                .toList();
    }

    private static boolean reachesAll(Sector sector, SizeClass size, Numbers numbers) {
        // a loss of revenue booked as a negative number is still a micro firm's
        return size == SizeClass.MICRO
                || sector.floors().stream().allMatch(floor -> floor.isReached(size, numbers.of(floor.measure())));
    }

    /** 规上工业: main revenue of a year from which the statistical office takes a firm in, in 万元. */
    private static final BigDecimal SCALE_FLOOR = BigDecimal.valueOf(2000);

    /** What the numbers say about the official list, which only the statistical office changes; null for nothing. */
    public static ScaleHint scaleHint(String industryCode, Numbers numbers, boolean isListed) {
        if (industryCode == null
                || Sector.of(industryCode).filter(Sector.INDUSTRY::equals).isEmpty()) {
            return null;
        }
        var revenue = numbers.revenueWan();
        if (revenue == null || isListed == (revenue.compareTo(SCALE_FLOOR) >= 0)) {
            return null;
        }
        return isListed ? ScaleHint.MAY_LEAVE : ScaleHint.MAY_JOIN;
    }
}
