package cn.sisong.enterprise.firm;

import cn.sisong.common.web.Versioned;
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
        String creditCode,
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
        String industrySection)
        implements Versioned {

    static EnterpriseView of(Enterprise firm, String areaName, List<EnterpriseSummary.Keeper> keepers) {
        return new EnterpriseView(
                firm.id,
                firm.version,
                firm.creditCode,
                firm.name,
                firm.areaCode,
                areaName,
                firm.address,
                keepers,
                firm.type,
                firm.registeredOn,
                firm.capitalText,
                firm.capitalYuan,
                firm.businessScope,
                firm.industryCode,
                firm.industrySection);
    }
}
