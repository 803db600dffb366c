package cn.sisong.common.figure;

import java.math.BigDecimal;

/**
 * What was counted or summed.
 *
 * @param value null where the data lack; never 0 in their stead
 * @param rows how many rows it was made of
 * @param gap why there is no value; null where there is one
 */
public record FigureValue(BigDecimal value, long rows, String gap) {

    public static FigureValue count(long rows) {
        return new FigureValue(BigDecimal.valueOf(rows), rows, null);
    }

    public static FigureValue sum(BigDecimal sum, long rows) {
        return new FigureValue(sum == null ? BigDecimal.ZERO : sum, rows, null);
    }

    public static FigureValue missing(String gap) {
        return new FigureValue(null, 0, gap);
    }

    String text() {
        if (value == null) {
            return null;
        }
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
