package cn.sisong.finance.loan;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Violation;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoanDaysTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-09-18");

    @ParameterizedTest
    @CsvSource({
        "NEW_LOAN,         2026-03-01, 2026-03-05, 2027-03-05,           , 2026-03-05",
        "BRIDGE,           2026-03-01, 2026-03-01, 2026-03-15,           , 2026-03-01",
        "REFUND_LOAN,      2026-09-18, 2026-09-18, 2026-12-31,           , 2026-09-18",
        "RENEWAL_NO_REPAY, 2026-03-01,           , 2027-03-05, 2026-03-02, 2026-03-01",
        "EXTENSION,        2026-03-01,           , 2027-03-05,           , 2026-03-01",
        "EXTENSION,        2026-03-01, 2026-03-04, 2027-03-05, 2026-03-01, 2026-03-01"
    })
    void counts_a_loan_on_the_day_of_its_kind(
            LoanKind kind, LocalDate signed, LocalDate paid, LocalDate due, LocalDate previous, LocalDate counted) {
        assertThat(LoanDays.check(loan(kind, signed, paid, due, previous), TODAY))
                .isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_LOAN,         2026-03-01,           , 2027-03-05,           , /disbursedOn",
        "NEW_LOAN,         2026-03-01, 2026-02-28, 2027-03-05,           , /disbursedOn",
        "NEW_LOAN,         2026-03-01, 2026-09-19, 2027-03-05,           , /disbursedOn",
        "NEW_LOAN,         2026-03-01, 2026-03-05, 2026-03-05,           , /dueOn",
        "EXTENSION,        2026-09-19,           , 2027-03-05,           , /signedOn",
        "EXTENSION,        2026-03-02,           , 2027-03-05, 2026-03-01, /signedOn",
        "RENEWAL_NO_REPAY, 2026-03-01,           , 2027-03-05,           , /previousDueOn",
        "RENEWAL_NO_REPAY, 2026-03-02,           , 2027-03-05, 2026-03-02, /signedOn",
        "RENEWAL_NO_REPAY, 2026-03-01,           , 2026-03-02, 2026-03-02, /dueOn"
    })
    void refuses_days_that_cannot_be(
            LoanKind kind, LocalDate signed, LocalDate paid, LocalDate due, LocalDate previous, String pointer) {
        var refusal = catchThrowableOfType(
                Refusal.class, () -> LoanDays.check(loan(kind, signed, paid, due, previous), TODAY));
        assertThat(refusal)
                .extracting(Refusal::violations, InstanceOfAssertFactories.list(Violation.class))
                .extracting(Violation::pointer)
                .containsExactly(pointer);
    }

    private static NewLoan loan(LoanKind kind, LocalDate signed, LocalDate paid, LocalDate due, LocalDate previous) {
        return new NewLoan(new UUID(0, 1), kind, "银行", BigDecimal.TEN, signed, paid, due, previous, null, null);
    }
}
