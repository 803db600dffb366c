package cn.sisong.enterprise.importing;

/** Why a row is quarantined. */
public enum Reason {
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
    FILE_MERGED("该信用代码的档案已并入另一档案,请核对"),
    INDUSTRY_UNKNOWN("行业分类(GB/T 4754-2017)中没有这个代码"),
    FORMER_CODE("该代码曾登记在另一名称的企业档案中,后已更正;是同一企业的,不改动再接受即更新该档案,是另一企业的,先从该档案删去这个曾用号码再接受"),
    IN_PREPARATION("本辖区有同名、尚无代码的企业档案;是同一企业的,先在该档案登记代码再接受,是另一企业的,不改动再接受即另建档"),
    EDITED_SINCE("文件上传后有人更正过该企业的档案,与本行不一致,请核对后接受"),
    DUPLICATE_IN_FILE("与文件中另一行相同,内容不同"),
    DATE_MISSING("没有日期"),
    DATE_WRONG("不是有效的日期,或晚于今天"),
    DATES_REVERSED("日期先后颠倒"),
    MODE_UNKNOWN("走访方式应为上门走访、电话联系或线上联系"),
    TASK_FORCE_UNKNOWN("没有这个专班,或不在导入人的权限范围内"),
    VISITOR_UNKNOWN("走访人不是该专班的成员"),
    CATEGORY_UNKNOWN("没有这个问题类别"),
    DEPARTMENT_UNKNOWN("没有这个承办单位"),
    DESCRIPTION_MISSING("没有问题描述"),
    RESULT_UNKNOWN("办理结果应为已解决、已解答、已解释、未联系上、未解决或办理中"),
    CONFIRMATION_UNKNOWN("企业确认应为是或否"),
    RATING_UNKNOWN("企业评价应为满意、基本满意或不满意"),
    NUMBER_TAKEN("这本台账的该编号已导入过,内容不同;若是另一本台账,请另起台账名称");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /** Wrong with the code alone: such a row may be taken over when someone answers for it. */
    boolean concernsCode() {
        return name().startsWith("CODE_");
    }

    public String text() {
        return text;
    }
}
