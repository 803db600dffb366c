package cn.sisong.enterprise.ledger;

import cn.sisong.enterprise.importing.Heading;

import java.util.List;

/** The columns of a 走访台账. */
enum VisitColumn implements Heading {
    NUMBER("编号", "走访编号", "序号"),
    VISITED_ON("走访日期", "日期", "走访时间", "时间"),
    NAME("企业名称", "名称", "走访企业", "企业"),
    CREDIT_CODE("统一社会信用代码", "信用代码", "社会信用代码"),
    MODE("走访方式", "方式", "联系方式"),
    TASK_FORCE("专班", "走访专班", "所属专班", "专班名称"),
    VISITOR("走访人", "走访人员", "走访干部", "包联干部", "包联人员"),
    COMPANIONS("同行人员", "陪同人员"),
    INTERVIEWEE("受访人", "受访人员", "企业接待人"),
    IDEA("送新发展理念", "送理念", "送发展理念"),
    POLICY("送支持政策", "送政策"),
    PROJECT("送创新项目", "送项目"),
    FACTOR("送生产要素", "送要素"),
    PURPOSE("走访目的", "走访事由"),
    NOTE("走访情况", "走访内容", "走访记录", "情况记录"),
    REMARK("备注");

    static final List<VisitColumn> ALL = List.of(values());

    private final List<String> headings;

    VisitColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    /** Only a visit on site counts in the figures, so how the firm was met is never guessed. */
    @Override
    public boolean isRequired() {
        return this == VISITED_ON || this == NAME || this == MODE;
    }
}
