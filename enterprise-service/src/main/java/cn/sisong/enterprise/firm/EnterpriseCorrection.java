package cn.sisong.enterprise.firm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What may be corrected by hand. */
public record EnterpriseCorrection(
        @NotBlank @Size(min = 2, max = 120) String name,

        @NotNull @Pattern(regexp = "\\d{6,12}", message = "{area-code}")
        String areaCode,

        @Size(max = 200) String address,

        @Pattern(regexp = "[A-T](\\d{2,4})?", message = "{industry-code}")
        String industryCode) {

    static EnterpriseCorrection of(Enterprise firm) {
        return new EnterpriseCorrection(firm.name, firm.areaCode, firm.address, firm.industryCode);
    }
}
