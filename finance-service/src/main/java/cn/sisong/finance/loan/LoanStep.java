package cn.sisong.finance.loan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A step asked for. */
public record LoanStep(
        @NotNull LoanState to, @Size(max = 500) String comment) {}
