package cn.sisong.common.problem;

import java.util.List;
import java.util.Locale;

/** One sentence for people, in the two languages that the API speaks. Chinese is the default. */
public record Text(String zh, String en) {

    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** Chinese unless English is preferred over Chinese by the caller. */
    public String in(List<Locale> preferred) {
        for (var locale : preferred) {
            switch (locale.getLanguage()) {
                case "zh" -> {
                    return zh;
                }
                case "en" -> {
                    return en;
                }
                default -> {
                    // another language: look at the caller's next choice
                }
            }
        }
        return zh;
    }
}
