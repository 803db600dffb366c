package cn.sisong.enterprise.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Changes of single fields, made on one device on the ground of one version. */
public record EditForm(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9-]{8,64}", message = "{visit.device}")
        @Schema(description = "设备自己的编号,首次使用时生成,8 到 64 位字母、数字、连字符")
        String device,

        @NotNull @Min(0) @Schema(description = "修改时设备上那份记录的 version")
        Long baseVersion,

        @Schema(description = "逐项修改,1 到 100 项") @NotEmpty @Size(max = 100)
        List<@Valid @NotNull FieldChange> changes) {

    /**
     * One field's new value.
     *
     * @param id made on the device; sent again, it changes nothing
     * @param capturedAt when it was typed
     */
    public record FieldChange(
            @Schema(description = "这项修改的编号,由设备生成的 UUID;重传时不变,不会再改一次") @NotNull
            UUID id,

            @Schema(description = "改哪一项") @NotNull VisitField field,

            @Schema(description = """
                            新内容;null 为清空。走访时间用 UTC;四送填说明,空字符串为只勾选;\
                            带去的政策填编号、工作法填代码,以逗号分隔;成效填数量,可在空格后写说明,不写时说明不变;资金单位为元。""") String value,

            @NotNull @Schema(description = "填写的时刻,按设备时间") Instant capturedAt) {}
}
