package cn.sisong.local;

/** Unified social credit codes (GB 32100) for demo firms: well-formed with right check characters, of nobody. */
final class CreditCode {

    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    static String of(String areaCode, int serial) {
        var body = "MADEM%03d".formatted(serial);
        var code = "91" + areaCode + body + bodyCheck(body);
        return code + check(code);
    }

    /** GB 11714, modulus 11. */
    static char bodyCheck(String body) {
        var sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * BODY_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    /** GB 32100, modulus 31 with powers of three as weights. */
    static char check(String code) {
        var sum = 0;
        var weight = 1;
        for (int i = 0; i < code.length(); i++) {
            sum += DIGITS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return DIGITS.charAt((31 - sum % 31) % 31);
    }
}
