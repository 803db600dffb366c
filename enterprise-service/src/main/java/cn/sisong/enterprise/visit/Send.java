package cn.sisong.enterprise.visit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the four sends that a visit brought, with a word on it. */
@Embeddable
public record Send(
        @Schema(description = "四送中的哪一送") @NotNull @Enumerated(EnumType.STRING)
        SendKind kind,

        @Size(max = 500) @Schema(nullable = true, description = "带去的具体内容,选填")
        String note) {}
