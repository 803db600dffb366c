package cn.sisong.project.timeline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A paper that proves a step: its kind, its number, and a remark. */
public record Evidence(
        @Schema(
                description =
                        "文件种类:签约为 INVESTMENT_AGREEMENT,备案为 FILING,开工为 CONSTRUCTION_PERMIT 或 MAIN_WORKS,竣工为 ACCEPTANCE,投产为 FIRST_POWER_BILL 或 FIRST_TAX_INVOICE,达产为 CAPACITY_REPORT")
        @NotNull
        EvidenceKind kind,

        @Schema(description = "文件编号或文号") @NotBlank @Size(max = 100)
        String reference,

        @Schema(description = "备注,可空") @Size(max = 500) String note) {}
