package cn.sisong.enterprise.firm;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Unified social credit code, GB 32100-2015: 18 characters, the last of which checks the others. */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final int MODULUS = 31;

    private CreditCode() {}

    /** Why a text is not a valid code. */
    public enum Fault {
        /** Not 18 characters long. */
        LENGTH,
        /** Holds a character outside the standard's alphabet. */
        CHARACTER,
        /** The last character does not fit the others. Some legal early codes are like this. */
        CHECK_DIGIT
    }

    /** Trims, drops inner blanks and raises case: most faults of real lists are lower-case letters. */
    public static String normalise(String text) {
        return text == null ? "" : text.strip().replaceAll("[\\s\\u3000]", "").toUpperCase(Locale.ROOT);
    }

    /** Empty for a valid code; expects a normalised text. */
    public static Optional<Fault> fault(String code) {
        if (code.length() != 18) {
            return Optional.of(Fault.LENGTH);
        }
        if (!FORM.matcher(code).matches()) {
            return Optional.of(Fault.CHARACTER);
        }
        return code.charAt(17) == checkCharacter(code) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
    }

    /** GB 32100-2015 §5: weights 3^(i-1) mod 31; a remainder of 0 gives '0'. */
    static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
