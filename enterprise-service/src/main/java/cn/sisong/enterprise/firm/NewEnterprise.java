package cn.sisong.enterprise.firm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A firm entered by hand. */
public record NewEnterprise(
        @NotBlank @Size(max = 40) String creditCode,
        @NotBlank @Size(min = 2, max = 120) String name,

        @Pattern(regexp = "\\d{6,12}", message = "{area-code}")
        String areaCode,

        @Size(max = 200) String address,

        @Pattern(regexp = "[A-T](\\d{2,4})?", message = "{industry-code}")
        String industryCode) {}
