package cn.sisong.enterprise.activity;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A firm that came, and by whom it was represented. */
@Embeddable
public record Guest(
        @NotNull UUID enterpriseId,
        @Size(max = 200) @Schema(nullable = true) String attendee) {}
