package cn.sisong.enterprise.sizing;

import java.math.BigDecimal;

/** The least numbers of a large, a medium and a small firm by one measure. */
record Floor(Measure measure, long large, long medium, long small) {

    static Floor employees(long large, long medium, long small) {
        return new Floor(Measure.EMPLOYEES, large, medium, small);
    }

    static Floor revenue(long large, long medium, long small) {
        return new Floor(Measure.REVENUE, large, medium, small);
    }

    static Floor assets(long large, long medium, long small) {
        return new Floor(Measure.ASSETS, large, medium, small);
    }

    boolean isReached(SizeClass size, BigDecimal value) {
        var least =
                switch (size) {
                    case LARGE -> large;
                    case MEDIUM -> medium;
                    case SMALL -> small;
                    case MICRO -> 0;
                };
        return value.compareTo(BigDecimal.valueOf(least)) >= 0;
    }
}
