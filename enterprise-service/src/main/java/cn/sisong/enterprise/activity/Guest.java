package cn.sisong.enterprise.activity;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A firm that came, and by whom it was represented. */
@Embeddable
public record Guest(
        @Schema(description = "企业档案编号(enterprises.id),须在本人权限范围内") @NotNull
        UUID enterpriseId,

        @Size(max = 200) @Schema(nullable = true, description = "企业的到会人员,可写姓名、职务")
        String attendee) {}
