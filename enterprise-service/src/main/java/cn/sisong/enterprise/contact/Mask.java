package cn.sisong.enterprise.contact;

/** Personal data as it leaves when nobody asked for it: 138****5678, 张*. */
final class Mask {
    private static final int MOBILE = 11;

    private Mask() {}

    static String number(String number) {
        if (number == null) {
            return null;
        }
        var length = number.length();
        return length >= MOBILE
                ? number.substring(0, 3) + "****" + number.substring(length - 4)
                : "****" + number.substring(Math.max(0, length - 2));
    }

    static String name(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }
}
