package cn.sisong.finance.loan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step asked for. */
public record LoanStep(
        @Schema(description = "变为哪个状态;只能由 RECORDED 变为 CANCELLED") @NotNull
        LoanState to,

        @Schema(description = "作废的原因;作废时必填") @Size(max = 500)
        String comment) {}
