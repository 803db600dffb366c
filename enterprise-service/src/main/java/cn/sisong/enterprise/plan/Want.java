package cn.sisong.enterprise.plan;

import java.time.LocalDate;
import java.util.UUID;

/** One reason to visit a firm on some day of a window (both ends included), not yet met or planned for; put off where the firm said so last. */
record Want(
        UUID enterpriseId,
        String enterpriseName,
        UUID taskForceId,
        String taskForceName,
        String subject,
        String person,
        String reason,
        LocalDate first,
        LocalDate last,
        boolean putOff,
        LocalDate proposedOn) {}
