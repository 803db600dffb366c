package cn.sisong.enterprise.firm;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What may be corrected by hand; a member that is absent or null stays as it is. */
public record EnterpriseCorrection(
        @Size(min = 2, max = 120) String name,

        @Pattern(regexp = "\\d{6,12}", message = "{area-code}")
        String areaCode,

        @Size(max = 200) String address,

        @Pattern(regexp = "[A-T](\\d{2,4})?", message = "{industry-code}")
        String industryCode) {}
