package cn.sisong.enterprise.importing;

import java.util.List;

/** What a file may say of a firm, and the headings under which lists in use say it; the commonest first. */
enum Column implements Heading {
    NAME("企业名称", "名称", "市场主体名称"),
    CREDIT_CODE("统一社会信用代码", "信用代码", "社会信用代码"),
    REGISTERED_ON("注册日期", "成立日期"),
    TYPE("企业类型", "类型"),
    CAPITAL("注册资金", "注册资本"),
    BUSINESS_SCOPE("经营范围"),
    PROVINCE("所在省份", "省份"),
    AREA("地区", "所在地区", "城市"),
    ADDRESS("注册地址", "地址", "住所"),
    INDUSTRY("行业", "行业代码", "行业门类");

    static final List<Column> ALL = List.of(values());

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    /** Without these a row cannot be told from another. */
    @Override
    public boolean isRequired() {
        return this == NAME || this == CREDIT_CODE;
    }
}
