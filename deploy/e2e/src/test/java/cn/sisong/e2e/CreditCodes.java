package cn.sisong.e2e;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Valid credit codes (GB 32100-2015) of firms that do not exist. */
public final class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Another start in every run, so that a system that was there before does not know them. */
    private static final int RUN = ThreadLocalRandom.current().nextInt(10_000);

    private static final AtomicInteger LAST = new AtomicInteger();

    private CreditCodes() {}

    public static String next() {
        return withCheckCharacter("91341282M%04d%03d0".formatted(RUN, LAST.incrementAndGet()));
    }

    /** Of a list that is too long for the others. */
    static String numbered(int number) {
        return withCheckCharacter("91341282N%02d%06d".formatted(RUN % 100, number));
    }

    /** A code whose last character does not fit the others. */
    public static String wrong() {
        var code = next();
        var last = code.charAt(17) == '0' ? '1' : '0';
        return code.substring(0, 17) + last;
    }

    static String serial() {
        return "%04d".formatted(RUN);
    }

    private static String withCheckCharacter(String body) {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
