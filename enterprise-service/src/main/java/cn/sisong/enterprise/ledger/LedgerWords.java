package cn.sisong.enterprise.ledger;

import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.Resolution;
import cn.sisong.enterprise.visit.VisitMode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What officials write in a cell, and what it means; the first word of a meaning is the one that we write. */
final class LedgerWords {
    private static final List<String> YES = List.of("是", "有", "√", "✓", "✔", "1", "Y", "已确认", "已送");
    private static final List<String> NO = List.of("否", "×", "✗", "0", "N", "未", "未确认", "没有");

    private static final Map<String, VisitMode> MODES = meanings(Map.of(
            VisitMode.ON_SITE, List.of("上门走访", "上门", "实地走访", "实地", "现场", "现场走访", "入企", "入企走访"),
            VisitMode.PHONE, List.of("电话联系", "电话", "电话走访"),
            VisitMode.ONLINE, List.of("线上联系", "线上", "视频", "微信", "网络")));

    private static final Map<String, Category> CATEGORIES = meanings(Map.of(
            Category.ENVIRONMENT, List.of("环评/环境容量/能耗", "环评", "环保", "环境容量", "能耗"),
            Category.LOGISTICS, List.of("物流/防疫物资", "防疫物资"),
            Category.UTILITIES, List.of("水电气/园区配套", "水电气", "园区配套"),
            Category.LAND, List.of("土地"),
            Category.FINANCE, List.of("资金", "贷款"),
            Category.LABOUR, List.of("招工", "人才"),
            Category.POLICY, List.of("政策"),
            Category.MARKET, List.of("市场拓展"),
            Category.ARREARS, List.of("拖欠账款")));

    private static final Map<Resolution, List<String>> RESULT_WORDS = Map.of(
            Resolution.SOLVED, List.of("已解决", "解决"),
            Resolution.ANSWERED, List.of("已解答", "已答复"),
            Resolution.EXPLAINED, List.of("政策不支持,已解释", "政策不支持\uff0c已解释", "已解释"),
            Resolution.UNREACHED, List.of("未能联系到企业", "未联系上"),
            Resolution.UNSOLVED, List.of("未解决", "无法解决"),
            Resolution.WITHDRAWN, List.of("企业撤回", "已撤回", "撤诉"));
    private static final Map<String, Resolution> RESULTS = meanings(RESULT_WORDS);
    /** The handling has ended; whether that solved anything is another question. */
    private static final List<String> ENDED = List.of("已办结", "办结", "完成", "是");

    static final String PENDING = "挂账";
    /** The issue goes on: what the ledger says of it is no end. */
    private static final List<String> OPEN = List.of("办理中", "正在办理", "未办结", "推进中", "跟进中", PENDING, "否");

    private static final Map<Satisfaction, List<String>> RATING_WORDS = Map.of(
            Satisfaction.SATISFIED, List.of("满意", "非常满意", "很满意"),
            Satisfaction.BASICALLY, List.of("基本满意", "较满意", "比较满意"),
            Satisfaction.DISSATISFIED, List.of("不满意"));
    private static final Map<String, Satisfaction> RATINGS = meanings(RATING_WORDS);

    private LedgerWords() {}

    /** What the ledger says of the firm's satisfaction. */
    enum Satisfaction {
        SATISFIED,
        BASICALLY,
        DISSATISFIED;

        /** The firm was asked, and takes the matter for settled. */
        boolean isConsent() {
            return this != DISSATISFIED;
        }
    }

    static Optional<VisitMode> mode(String text) {
        return Optional.ofNullable(MODES.get(text));
    }

    /** 融资, 融资类, 融资问题 and the code are all one. */
    static Optional<Category> category(String text) {
        var bare = text.replaceAll("(问题|诉求|类)+$", "");
        return Arrays.stream(Category.values())
                .filter(category ->
                        category.label().equals(bare) || category.name().equalsIgnoreCase(bare))
                .findFirst()
                .or(() -> Optional.ofNullable(CATEGORIES.get(bare)));
    }

    static Optional<Resolution> result(String text) {
        return Optional.ofNullable(RESULTS.get(text));
    }

    static boolean isEnded(String text) {
        return ENDED.contains(text);
    }

    static boolean isPending(String text) {
        return PENDING.equals(text);
    }

    static boolean isOpen(String text) {
        return text != null && OPEN.contains(text);
    }

    static Optional<Satisfaction> rating(String text) {
        return Optional.ofNullable(RATINGS.get(text));
    }

    static boolean isYes(String text) {
        return text != null && YES.contains(text.toUpperCase(java.util.Locale.ROOT));
    }

    static boolean isNo(String text) {
        return text == null || NO.contains(text.toUpperCase(java.util.Locale.ROOT));
    }

    static String word(Resolution resolution) {
        return resolution == null ? null : RESULT_WORDS.get(resolution).get(0);
    }

    static String word(Satisfaction rating) {
        return rating == null ? null : RATING_WORDS.get(rating).get(0);
    }

    static List<String> results() {
        return Stream.concat(Arrays.stream(Resolution.values()).map(LedgerWords::word), Stream.of(OPEN.get(0)))
                .toList();
    }

    static List<String> ratings() {
        return Arrays.stream(Satisfaction.values()).map(LedgerWords::word).toList();
    }

    private static <T> Map<String, T> meanings(Map<T, List<String>> words) {
        return words.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
