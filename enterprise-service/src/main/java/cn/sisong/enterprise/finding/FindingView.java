package cn.sisong.enterprise.finding;

import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.contact.Mask;
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
        implements Versioned, KeptAs {

    /** For lists, for repetitions, and for whoever has no duty: the words without anybody's number. */
    FindingView masked() {
        return new FindingView(
                id,
                version,
                kind,
                Mask.telephones(text),
                enterpriseId,
                enterpriseName,
                creditCode,
                visitId,
                activityId,
                authorName,
                createdAt);
    }

    @Override
    public Object kept() {
        return masked();
    }
}
