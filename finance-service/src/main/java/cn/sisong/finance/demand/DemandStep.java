package cn.sisong.finance.demand;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/** A step asked for; the day defaults to today. */
public record DemandStep(
        @NotNull DemandState to, @Size(max = 500) String comment, LocalDate happenedOn) {}
