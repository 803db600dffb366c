package cn.sisong.enterprise.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;

/** Registered capital as registries write it ({@code 6,167.1500(万元)}, {@code 1400万人民币}) in yuan. */
final class Capital {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,10})?)(.*)");
    private static final Map<String, BigDecimal> UNITS =
            Map.of("元", BigDecimal.ONE, "万", BigDecimal.valueOf(10_000), "亿", BigDecimal.valueOf(100_000_000));
    private static final int MAX_DIGITS = 18;

    private static final Pattern NOISE = Pattern.compile("[\\s\\u3000,\\uff0c()\\uff08\\uff09]");
    private static final Pattern CURRENCY = Pattern.compile("^(人民币|RMB|CNY|[\\u00a5\\uffe5])");

    private Capital() {}

    /** Null for a foreign currency, and for what cannot be read exactly: a guess would be worse than a gap. */
    static BigDecimal yuan(String text) {
        if (text == null) {
            return null;
        }
        var plain = CURRENCY.matcher(NOISE.matcher(text).replaceAll("")).replaceFirst("");
        var form = FORM.matcher(plain);
        if (!form.matches()) {
            return null;
        }
        var unit = UNITS.get(unit(form.group(2)));
        return unit == null ? null : exact(new BigDecimal(form.group(1)).multiply(unit));
    }

    private static String unit(String text) {
        var unit = text.replace("人民币", "");
        if (unit.isEmpty()) {
            // "500人民币" says the currency; a bare number says neither currency nor unit
            return text.isEmpty() ? "" : "元";
        }
        return unit.length() > 1 && unit.endsWith("元") ? unit.substring(0, unit.length() - 1) : unit;
    }

    private static BigDecimal exact(BigDecimal yuan) {
        try {
            var cents = yuan.setScale(2, RoundingMode.UNNECESSARY);
            return cents.precision() <= MAX_DIGITS ? cents : null;
        } catch (ArithmeticException finerThanCents) {
            return null;
        }
    }
}
