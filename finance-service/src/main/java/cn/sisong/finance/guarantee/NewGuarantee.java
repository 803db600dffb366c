package cn.sisong.finance.guarantee;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** An application to be entered; the day of applying defaults to today. */
public record NewGuarantee(
        UUID demandId,
        @NotNull UUID enterpriseId,
        @NotBlank @Size(max = 100) String bankName,

        @NotNull @Positive @Digits(integer = 16, fraction = 2, message = "{money}")
        BigDecimal appliedAmount,

        @NotNull @Min(1) @Max(600) Integer termMonths,
        LocalDate appliedOn) {}
