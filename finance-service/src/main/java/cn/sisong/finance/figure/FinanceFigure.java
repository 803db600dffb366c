package cn.sisong.finance.figure;

import cn.sisong.common.figure.FigureDefinition;
import cn.sisong.finance.loan.LoanKind;

/** The figures and which events make them. */
enum FinanceFigure implements FigureDefinition {
    A6("发放贷款", Source.loans(LoanKind.NEW_LOAN), true, "新发放贷款的金额合计,按放款日计入期间;不含续贷、展期、过桥、退税贷和已作废的记录"),
    A7("无还本续贷", Source.loans(LoanKind.RENEWAL_NO_REPAY), true, "无还本续贷的金额合计,按新合同签约日计入期间;不含已作废的记录"),
    A8("展期贷款", Source.loans(LoanKind.EXTENSION), true, "展期贷款的金额合计,按展期协议签订日计入期间;不含已作废的记录"),
    A19("受理担保申请", Source.guarantees("ACCEPTED", "r.appliedAmount"), false, "担保申请笔数,按受理日计入期间"),
    A20("申请担保贷款金额", Source.guarantees("ACCEPTED", "r.appliedAmount"), true, "期间受理的担保申请的申请金额合计,与 A19 同一批"),
    A21("办理担保业务", Source.guarantees("DISBURSED", "v.amount"), false, "担保业务笔数,按放款日计入期间"),
    A22("担保贷款", Source.guarantees("DISBURSED", "v.amount"), true, "担保贷款放款金额合计,按放款日计入期间,与 A21 同一批;不得与 A6 相加");

    private final String title;
    private final Source source;
    private final boolean summed;
    private final String definition;

    FinanceFigure(String title, Source source, boolean summed, String definition) {
        this.title = title;
        this.source = source;
        this.summed = summed;
        this.definition = definition;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String unit() {
        return summed ? "元" : "笔";
    }

    @Override
    public String definition() {
        return definition;
    }

    Source source() {
        return source;
    }

    /** A sum of money; otherwise a count. */
    boolean isSummed() {
        return summed;
    }
}
