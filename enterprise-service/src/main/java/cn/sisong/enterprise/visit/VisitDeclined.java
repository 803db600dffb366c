package cn.sisong.enterprise.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Told inside the transaction when a firm has put off a planned visit by its link.
 *
 * @param taskForceId the task force of which anybody may go; null when the author goes
 * @param reason null when the firm gave none, and so the day
 */
public record VisitDeclined(
        UUID visitId,
        UUID enterpriseId,
        String areaPath,
        UUID taskForceId,
        String authorSubject,
        String reason,
        LocalDate proposedOn,
        Instant at) {

    static VisitDeclined of(Visit visit, Instant at) {
        return new VisitDeclined(
                visit.id,
                visit.enterpriseId,
                visit.areaPath,
                visit.forForce ? visit.taskForceId : null,
                visit.authorSubject,
                visit.endComment,
                visit.proposedOn,
                at);
    }
}
