package cn.sisong.finance.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is to be recorded.
 *
 * @param seq the aggregate's version after the write
 * @param action the word on screen
 * @param from the state before, null at the beginning
 */
public record Happening(
        String subjectType,
        UUID subjectId,
        long seq,
        String action,
        String from,
        String to,
        LocalDate happenedOn,
        BigDecimal amount,
        String comment,
        String evidence) {}
