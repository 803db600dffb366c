package cn.sisong.enterprise.finding;

import cn.sisong.common.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A finding with the firm it is about. */
public record FindingView(
        UUID id,
        long version,
        FindingKind kind,
        String text,
        @Schema(nullable = true) UUID enterpriseId,
        @Schema(nullable = true) String enterpriseName,
        @Schema(nullable = true) String creditCode,
        @Schema(nullable = true) UUID visitId,
        @Schema(nullable = true) UUID activityId,
        String authorName,
        Instant createdAt)
        implements Versioned {}
