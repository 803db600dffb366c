package cn.sisong.enterprise.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** Who comes along, and from which task force. */
public record JoinerView(
        UUID id,
        UUID visitId,
        String subject,
        String name,
        @Schema(nullable = true) UUID taskForceId,
        @Schema(nullable = true) String taskForceName) {}
