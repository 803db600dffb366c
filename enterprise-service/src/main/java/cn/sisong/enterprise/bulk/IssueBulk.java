package cn.sisong.enterprise.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/** One action for up to 200 issues, each with the version that the caller has seen. */
public record IssueBulk(
        @Schema(description = "对所选诉求办什么") @NotNull BulkAction action,

        @Schema(description = "所选诉求,1 到 200 件;逐件给出结果") @NotEmpty @Size(max = 200) @Valid
        List<@NotNull Chosen> items,

        @Size(max = 31) @Schema(description = "批量交办时必填:承办单位编号")
        String departmentId,

        @Size(max = 2000) @Schema(description = "办理意见;催办时为催办内容")
        String comment) {

    /** One issue as the caller has seen it. */
    public record Chosen(
            @Schema(description = "诉求编号(issues.id)") @NotNull
            UUID id,

            @Schema(description = "看到的诉求版本(version);其间他人改过的,该件不办") @NotNull
            Long version) {}
}
