package cn.sisong.enterprise.issue;

import java.util.Arrays;
import java.util.Optional;

/** What a timeline tells beside the steps; none of these changes the state. */
public enum IssueNote {
    RAISED("提交"),
    LEDGER("旧台账记载"),
    UNANSWERED_CONTACT("登记联系:未联系上"),
    REACHED_CONTACT("登记联系:已联系"),
    RECHECK_ASKED("回访:已发链接"),
    RECHECKED("回访"),
    RECHECK_UNANSWERED("回访:企业未作答"),
    EXTENSION_ASKED("申请延期"),
    EXTENSION_APPROVED("同意延期"),
    EXTENSION_REFUSED("不同意延期"),
    EXTENSION_LAPSED("延期申请失效"),
    ESCALATED("提级办理"),
    CO_HANDLING_ASKED("请求会办"),
    CONTRIBUTED("反馈协办意见"),
    CO_HANDLING_RETURNED("退回协办"),
    SUPERVISED("下达督办单"),
    ORDER_ANSWERED("答复督办"),
    ORDER_REOPENED("督办要求补充"),
    ORDER_ENDED("督办办结"),
    INSTRUCTED("领导批示"),
    RESPONSIBLE_NAMED("确定责任人"),
    REPLY_DRAFTED("提交签发"),
    REPLY_DRAFT_SENT_BACK("签发退回修改"),
    REPLY_DRAFT_LAPSED("答复稿失效"),
    REMINDED("催办"),
    SENT_UP("上报上级平台"),
    SENT_OUT("转有关渠道"),
    TRANSFER_ANSWERED("对方办理情况"),
    FIRM_ADDED("企业补充"),
    /** To an issue that was merged into this one; the firm of this one is not told the other's words. */
    MERGED_FIRM_ADDED("并入诉求的企业补充"),
    FIRM_MATCHED("确定企业"),
    /** The visit on which it was raised was to another firm. */
    FIRM_CORRECTED("更正企业"),
    RECLASSIFIED("更正类别"),
    /** After a closing for which nobody had reached it. */
    FIRM_CONFIRMED("企业事后确认已解决");

    private final String label;

    IssueNote(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<IssueNote> of(String type) {
        return Arrays.stream(values()).filter(note -> note.name().equals(type)).findFirst();
    }
}
