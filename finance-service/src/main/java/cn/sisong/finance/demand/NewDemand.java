package cn.sisong.finance.demand;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A demand to be entered; {@code issueId} is the issue that it was raised in, if any. */
public record NewDemand(
        @NotNull UUID enterpriseId,
        UUID issueId,
        @NotNull DemandKind kind,

        @NotNull @Positive @Digits(integer = 16, fraction = 2, message = "{money}")
        BigDecimal amount,

        @NotBlank @Size(max = 500) String purpose,
        LocalDate neededBy) {}
