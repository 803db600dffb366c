package cn.sisong.enterprise.ledger;

import cn.sisong.enterprise.importing.Heading;

import java.util.List;

/** The columns of a 问题台账, in the order in which the office has them. */
enum IssueColumn implements Heading {
    NUMBER("编号", "问题编号", "诉求编号", "序号"),
    NAME("企业名称", "名称", "企业", "反映企业"),
    CREDIT_CODE("统一社会信用代码", "信用代码", "社会信用代码"),
    CATEGORY("问题类别", "类别", "诉求类别", "问题类型"),
    TITLE("问题名称", "问题标题", "诉求标题"),
    DESCRIPTION("问题描述", "问题内容", "具体问题", "反映问题", "诉求内容", "存在问题"),
    URGENCY("紧急程度"),
    CONTACT("联系人", "联系人及电话", "企业联系人"),
    REPORTED_ON("反映日期", "反映时间", "收集日期", "提出日期", "受理日期"),
    DISPATCHED_ON("交办日期", "交办时间", "转办日期"),
    DEPARTMENT("承办单位", "责任单位", "主办单位", "牵头单位"),
    DUE_ON("办结期限", "办理期限", "办理时限"),
    PROGRESS("办理情况", "办理进展", "进展情况", "答复内容"),
    CLOSED_ON("办结日期", "办结时间", "销号日期", "销号时间"),
    RESULT("办理结果", "办结情况", "是否办结"),
    SOLVED("是否解决"),
    NEXT_REPLY_ON("下次答复日期", "再答复日期", "下次答复时间"),
    CONFIRMED("企业确认", "企业是否确认", "是否经企业确认"),
    RATING("企业评价", "企业满意度", "满意度", "评价"),
    STATE("当前状态", "状态"),
    REMARK("备注");

    /** Those that are read. */
    static final List<IssueColumn> READ = List.of(values());

    /** Those that are written: their result says itself whether the problem is solved. */
    static final List<IssueColumn> ALL =
            READ.stream().filter(column -> column != SOLVED).toList();

    private final List<String> headings;

    IssueColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean isRequired() {
        return this == NAME || this == CATEGORY || this == DESCRIPTION || this == REPORTED_ON;
    }
}
