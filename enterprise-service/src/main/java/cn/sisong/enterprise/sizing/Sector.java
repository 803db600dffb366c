package cn.sisong.enterprise.sizing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sectors of the 2017 method with their floors. Revenue and assets in 万元. Finance, education, health, railways,
 * public administration and self-owned property are outside the method.
 */
public enum Sector {
    FARMING("农、林、牧、渔业", Floor.revenue(20_000, 500, 50)),
    INDUSTRY("工业", Floor.employees(1000, 300, 20), Floor.revenue(40_000, 2000, 300)),
    CONSTRUCTION("建筑业", Floor.revenue(80_000, 6000, 300), Floor.assets(80_000, 5000, 300)),
    WHOLESALE("批发业", Floor.employees(200, 20, 5), Floor.revenue(40_000, 5000, 1000)),
    RETAIL("零售业", Floor.employees(300, 50, 10), Floor.revenue(20_000, 500, 100)),
    TRANSPORT("交通运输业", Floor.employees(1000, 300, 20), Floor.revenue(30_000, 3000, 200)),
    STORAGE("仓储业", Floor.employees(200, 100, 20), Floor.revenue(30_000, 1000, 100)),
    POST("邮政业", Floor.employees(1000, 300, 20), Floor.revenue(30_000, 2000, 100)),
    LODGING("住宿业", Floor.employees(300, 100, 10), Floor.revenue(10_000, 2000, 100)),
    CATERING("餐饮业", Floor.employees(300, 100, 10), Floor.revenue(10_000, 2000, 100)),
    TELECOM("信息传输业", Floor.employees(2000, 100, 10), Floor.revenue(100_000, 1000, 100)),
    SOFTWARE("软件和信息技术服务业", Floor.employees(300, 100, 10), Floor.revenue(10_000, 1000, 50)),
    REAL_ESTATE("房地产开发经营", Floor.revenue(200_000, 1000, 100), Floor.assets(10_000, 5000, 2000)),
    PROPERTY("物业管理", Floor.employees(1000, 300, 100), Floor.revenue(5000, 1000, 500)),
    LEASING("租赁和商务服务业", Floor.employees(300, 100, 10), Floor.assets(120_000, 8000, 100)),
    OTHER("其他未列明行业", Floor.employees(300, 100, 10));

    /** Beginnings of GB/T 4754-2017 codes; the longest one decides. Null: outside the method. */
    private static final Map<String, Sector> BY_CODE = new TreeMap<>();

    static {
        put(FARMING, "A");
        put(INDUSTRY, "B", "C", "D");
        put(CONSTRUCTION, "E");
        put(WHOLESALE, "F51");
        put(RETAIL, "F52");
        put(TRANSPORT, "G54", "G55", "G56", "G57", "G58", "G591");
        put(STORAGE, "G592", "G593", "G594", "G595", "G596", "G599");
        put(POST, "G60");
        put(LODGING, "H61");
        put(CATERING, "H62");
        put(TELECOM, "I63", "I64");
        put(SOFTWARE, "I65");
        put(REAL_ESTATE, "K701");
        put(PROPERTY, "K702");
        put(LEASING, "L");
        put(OTHER, "K703", "K709", "M", "N", "O", "Q85", "R");
        put(null, "G53", "J", "K704", "P", "Q84", "S", "T");
    }

    private final String word;
    private final List<Floor> floors;

    Sector(String word, Floor... floors) {
        this.word = word;
        this.floors = List.of(floors);
    }

    private static void put(Sector sector, String... beginnings) {
        for (var beginning : beginnings) {
            BY_CODE.put(beginning, sector);
        }
    }

    public String word() {
        return word;
    }

    List<Floor> floors() {
        return floors;
    }

    /** What the method says of an industry code. */
    enum Standing {
        /** It has one sector. */
        COVERED,
        /** The method leaves it out. */
        OUTSIDE,
        /** Several sectors begin like this: a longer code is needed. */
        TOO_SHORT
    }

    static Standing standing(String industryCode) {
        for (int length = industryCode.length(); length > 0; length--) {
            var beginning = industryCode.substring(0, length);
            if (BY_CODE.containsKey(beginning)) {
                return BY_CODE.get(beginning) == null ? Standing.OUTSIDE : Standing.COVERED;
            }
        }
        return Standing.TOO_SHORT;
    }

    /** Empty where the code is too short to tell, or outside the method. */
    public static Optional<Sector> of(String industryCode) {
        for (int length = industryCode.length(); length > 0; length--) {
            var sector = BY_CODE.get(industryCode.substring(0, length));
            if (sector != null) {
                return Optional.of(sector);
            }
        }
        return Optional.empty();
    }
}
