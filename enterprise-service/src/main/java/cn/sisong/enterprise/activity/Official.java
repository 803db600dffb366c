package cn.sisong.enterprise.activity;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Someone of an office who came. */
@Embeddable
public record Official(
        @NotBlank @Size(max = 40) String name,
        @NotBlank @Size(max = 60) String unit) {}
