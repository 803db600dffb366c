package cn.sisong.enterprise.activity;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Someone of an office who came. */
@Embeddable
public record Official(
        @Schema(description = "姓名") @NotBlank @Size(max = 40)
        String name,

        @Schema(description = "所在单位名称") @NotBlank @Size(max = 60)
        String unit) {}
