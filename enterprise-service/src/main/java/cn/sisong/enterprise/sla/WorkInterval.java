package cn.sisong.enterprise.sla;

import java.time.LocalTime;

/** Working time within a day, the end excluded: minutes from midnight, of which 1440 is the midnight that ends the day. */
public record WorkInterval(int starts, int ends) {
    static final int DAY = 24 * 60;

    public WorkInterval {
        if (starts < 0 || starts >= ends || ends > DAY) {
            throw new IllegalArgumentException("not an interval of a day: " + starts + " to " + ends);
        }
    }

    public static WorkInterval of(String from, String to) {
        return new WorkInterval(minute(from), minute(to));
    }

    /** {@code 08:30}; {@code 24:00} is the end of the day. */
    private static int minute(String text) {
        if ("24:00".equals(text)) {
            return DAY;
        }
        return LocalTime.parse(text).toSecondOfDay() / 60;
    }

    private static String text(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    public String from() {
        return text(starts);
    }

    public String to() {
        return text(ends);
    }

    boolean contains(int second) {
        return second >= starts * 60 && second < ends * 60;
    }
}
