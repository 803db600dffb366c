package cn.sisong.enterprise.importing;

/** Why a row is quarantined. */
enum Reason {
    TEXT_UNREADABLE("含有无法识别的字符,文件编码可能已损坏"),
    COLUMNS_SHIFTED("各列与表头对不上,可能有未加引号的逗号"),
    CODE_MISSING("没有统一社会信用代码"),
    CODE_LENGTH("统一社会信用代码应为 18 位"),
    CODE_CHARACTER("统一社会信用代码只能含数字和大写字母,不含 I、O、S、V、Z"),
    CODE_CHECK_DIGIT("统一社会信用代码校验位不符(GB 32100-2015)"),
    NAME_MISSING("没有企业名称"),
    NAME_TOO_LONG("企业名称超过 120 字"),
    FIELD_TOO_LONG("内容过长"),
    DATE_INVALID("注册日期不是有效的日期"),
    AREA_OUT_OF_SCOPE("所在地区不在导入人的管辖范围内"),
    FILE_MERGED("该信用代码的档案已并入另一档案"),
    DUPLICATE_IN_FILE("信用代码在文件中重复,内容不同");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /** Wrong with the code alone: such a row may be taken over when someone answers for it. */
    boolean concernsCode() {
        return name().startsWith("CODE_");
    }

    String text() {
        return text;
    }
}
