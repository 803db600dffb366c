package cn.sisong.finance.loan;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.problem.Violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which days a kind of loan needs and how they lie to each other. */
final class LoanDays {
    private LoanDays() {}

    /** The day on which the loan counts. All faults are named at once. */
    static LocalDate check(NewLoan asked, LocalDate today) {
        List<Violation> faults = new ArrayList<>();
        var paid = asked.disbursedOn();
        var previous = asked.previousDueOn();
        if (paid == null && asked.kind().isCountedWhenPaidOut()) {
            add(faults, "/disbursedOn", "required", "“" + asked.kind().word() + "”须填写放款日", "is required for this kind");
        }
        if (asked.signedOn().isAfter(today)) {
            add(faults, "/signedOn", "future-date", "签约日在今天之后,尚未发生的事不能登记", "is in the future");
        }
        if (paid != null && paid.isAfter(today)) {
            add(faults, "/disbursedOn", "future-date", "放款日在今天之后,尚未发生的事不能登记", "is in the future");
        }
        if (paid != null && paid.isBefore(asked.signedOn())) {
            add(faults, "/disbursedOn", "date-order", "放款日早于签约日", "is before the signing");
        }
        if (!asked.dueOn().isAfter(paid == null ? asked.signedOn() : paid)) {
            add(faults, "/dueOn", "date-order", "到期日应晚于签约日和放款日", "must be after signing and payment");
        }
        checkPrevious(asked, previous, faults);
        if (!faults.isEmpty()) {
            var refusal = new Refusal(ErrorCode.VALIDATION_FAILED, faults.get(0).detail());
            faults.forEach(fault -> refusal.violation(fault.pointer(), fault.code(), fault.detail()));
            throw refusal;
        }
        return asked.kind().isCountedWhenPaidOut() ? paid : asked.signedOn();
    }

    private static void checkPrevious(NewLoan asked, LocalDate previous, List<Violation> faults) {
        var renewal = asked.kind() == LoanKind.RENEWAL_NO_REPAY;
        if (previous == null) {
            if (renewal) {
                add(faults, "/previousDueOn", "required", "无还本续贷须填写原贷款到期日", "is required for a renewal");
            }
            return;
        }
        if (renewal && !asked.signedOn().isBefore(previous)) {
            add(faults, "/signedOn", "date-order", "无还本续贷须在原贷款到期日之前签约", "must be before the old loan falls due");
        }
        if (!renewal && asked.signedOn().isAfter(previous)) {
            add(faults, "/signedOn", "date-order", "签约日晚于原贷款到期日", "is after the old loan fell due");
        }
        if (!asked.dueOn().isAfter(previous)) {
            add(faults, "/dueOn", "date-order", "新的到期日应晚于原贷款到期日", "must be after the old due day");
        }
    }

    private static void add(List<Violation> faults, String pointer, String code, String zh, String en) {
        faults.add(new Violation(pointer, code, Text.of(zh, pointer.substring(1) + " " + en)));
    }
}
