package cn.sisong.enterprise.firm;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;

/** The fields of a firm's file whose changes are kept one by one. */
public enum ChangeField {
    NAME("名称", firm -> firm.name),
    CREDIT_CODE("统一社会信用代码", firm -> firm.creditCode),
    AREA("所在区划", firm -> firm.areaCode),
    ADDRESS("地址", firm -> firm.address),
    INDUSTRY("行业", firm -> firm.industryCode),
    TYPE("企业类型", firm -> firm.type),
    REGISTERED_ON("成立日期", firm -> Objects.toString(firm.registeredOn, null)),
    CAPITAL("注册资金", firm -> firm.capitalText),
    BUSINESS_SCOPE("经营范围", firm -> firm.businessScope),
    TAGS("标签", firm -> firm.tags.length == 0 ? null : String.join("、", firm.tags));

    private final String label;
    private final Function<Enterprise, String> value;

    ChangeField(String label, Function<Enterprise, String> value) {
        this.label = label;
        this.value = value;
    }

    public String label() {
        return label;
    }

    String of(Enterprise firm) {
        return value.apply(firm);
    }

    /** All fields as they stand now, in the order of this list. */
    static String[] snapshot(Enterprise firm) {
        return Arrays.stream(values()).map(field -> field.of(firm)).toArray(String[]::new);
    }
}
