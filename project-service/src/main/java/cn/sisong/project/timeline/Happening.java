package cn.sisong.project.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is to be recorded, with what was known of the project from then on.
 *
 * @param seq the project's version after the write
 * @param action the word on screen
 * @param from the stage before, null at the beginning; the same as {@code to} for a correction
 */
public record Happening(
        UUID projectId,
        long seq,
        String action,
        String from,
        String to,
        LocalDate happenedOn,
        Known known,
        Evidence evidence,
        String comment) {

    /** What figures are made of beside the stage. */
    public record Known(boolean key, BigDecimal totalInvestment, BigDecimal intendedInvestment) {}
}
