package cn.sisong.finance.guarantee;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A step asked for; the day defaults to today. {@code evidence} names the paper: a contract number, a voucher. */
public record GuaranteeStep(
        @NotNull GuaranteeState to,
        @Size(max = 500) String comment,

        @Positive @Digits(integer = 16, fraction = 2, message = "{money}")
        BigDecimal amount,

        LocalDate happenedOn,
        @Size(max = 200) String evidence) {}
