package cn.sisong.project.timeline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A paper that proves a step: its kind, its number, and a remark. */
public record Evidence(
        @NotNull EvidenceKind kind,
        @NotBlank @Size(max = 100) String reference,
        @Size(max = 500) String note) {}
