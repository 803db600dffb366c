package cn.sisong.enterprise.firm;

import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.sizing.SizeClass;
import com.fasterxml.jackson.annotation.JsonFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A firm's file. */
public record EnterpriseView(
        UUID id,
        long version,
        @Schema(nullable = true, description = "在筹企业为 null") String creditCode,
        String name,
        String areaCode,
        @Schema(nullable = true) String areaName,
        @Schema(nullable = true) String address,
        List<EnterpriseSummary.Keeper> taskForces,
        @Schema(nullable = true) String type,
        @Schema(nullable = true) LocalDate registeredOn,

        @Schema(nullable = true, description = "登记机关公布的注册资金原文")
        String capitalText,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                nullable = true,
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                description = "注册资金,元;外币或无法识别时为 null")
        BigDecimal capitalYuan,

        @Schema(nullable = true) String businessScope,

        @Schema(nullable = true, description = "GB/T 4754-2017 行业代码")
        String industryCode,

        @Schema(nullable = true, description = "GB/T 4754-2017 门类")
        String industrySection,

        @Schema(nullable = true) String industryName,

        @Schema(nullable = true, description = "校验位不符的代码被接受的理由")
        String codeReason,

        @Schema(description = "在筹:尚无统一社会信用代码") boolean inPreparation,
        List<String> tags,

        @Schema(nullable = true, description = "按划分办法由年度指标算出;不能确定时为 null")
        SizeClass sizeClass,

        @Schema(nullable = true, description = "所依据指标的年度") Integer sizeYear,
        @Schema(description = "今天所在的官方名录") List<FirmParts.Listed> lists,
        @Schema(description = "曾用名,新的在前") List<FirmChanges.FormerName> formerNames,
        @Schema(description = "联系人,号码一律脱敏") List<FirmParts.Person> contacts,
        @Schema(description = "并入本档案的其他档案;以旧编号查询也返回本档案") List<MergedFile> mergedFrom)
        implements Versioned {

    /** A file that was merged into this one. */
    public record MergedFile(
            UUID id, @Schema(nullable = true) String creditCode, String name) {}

    /** What stands beside the file itself. */
    record Beside(
            String areaName,
            String industryName,
            List<EnterpriseSummary.Keeper> keepers,
            List<FirmParts.Listed> lists,
            List<FirmChanges.FormerName> formerNames,
            List<FirmParts.Person> contacts,
            List<MergedFile> mergedFrom) {}

    static EnterpriseView of(Enterprise firm, Beside beside) {
        return new EnterpriseView(
                firm.id,
                firm.version,
                firm.creditCode,
                firm.name,
                firm.areaCode,
                beside.areaName(),
                firm.address,
                beside.keepers(),
                firm.type,
                firm.registeredOn,
                firm.capitalText,
                firm.capitalYuan,
                firm.businessScope,
                firm.industryCode,
                firm.industrySection,
                beside.industryName(),
                firm.codeReason,
                firm.creditCode == null,
                List.of(firm.tags),
                firm.sizeClass,
                firm.sizeYear,
                beside.lists(),
                beside.formerNames(),
                beside.contacts(),
                beside.mergedFrom());
    }
}
