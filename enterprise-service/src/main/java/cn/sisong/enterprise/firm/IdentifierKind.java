package cn.sisong.enterprise.firm;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of numbers from before the unified code. */
@Schema(description = "REGISTRATION 工商注册号 ORGANISATION 组织机构代码 TAX 税务登记号 OTHER 其他号码")
public enum IdentifierKind {
    /** 工商注册号, 15 digits, the last of which checks the others (ISO 7064 MOD 11,10). */
    REGISTRATION,
    /** 组织机构代码, GB 11714: eight characters and a check character. */
    ORGANISATION,
    /** 税务登记号. */
    TAX,
    /** Anything else that people still hold. */
    OTHER;

    /** What a number looks like that somebody wrote where the credit code belongs. */
    public static IdentifierKind guess(String value) {
        if (value.matches("\\d{15}")) {
            return REGISTRATION;
        }
        return value.matches("[0-9A-Z]{8}-?[0-9X]") ? ORGANISATION : OTHER;
    }
}
