package cn.sisong.enterprise.firm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** A firm entered by hand. */
@CodeOrPreparation
public record NewEnterprise(
        @Schema(description = "在筹企业尚无代码时不填,并注明 inPreparation") @Size(max = 40)
        String creditCode,

        @NotBlank @Size(min = 2, max = 120) String name,

        @Pattern(regexp = "\\d{6,12}", message = "{area-code}")
        String areaCode,

        @Size(max = 200) String address,

        @Pattern(regexp = "[A-T](\\d{2,4})?", message = "{industry-code}")
        String industryCode,

        @Schema(description = "校验位不符但确属该企业的代码,说明理由") @Size(min = 2, max = 200)
        String overrideReason,

        @Schema(description = "在筹:尚未取得统一社会信用代码") Boolean inPreparation,

        @Size(max = 20) List<@NotBlank @Size(max = 20) String> tags,

        @Schema(description = "已有同名或曾用此名的企业时,确认确为另一家企业") Boolean sameNameConfirmed) {}
