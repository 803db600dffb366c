package cn.sisong.enterprise.firm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** A name that the firm had before its file was opened, or that nobody entered when it changed. */
public record NewFormerName(
        @Schema(description = "曾用的企业名称") @NotBlank @Size(min = 2, max = 120)
        String name,

        @Schema(description = "更名日期,不晚于今天") @NotNull LocalDate until,

        @Schema(description = "依据,如登记机关的变更通知") @Size(max = 100)
        String note) {}
