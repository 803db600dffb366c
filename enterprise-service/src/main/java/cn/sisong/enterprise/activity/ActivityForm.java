package cn.sisong.enterprise.activity;

import cn.sisong.enterprise.visit.ServiceResult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An activity as it is written down; sent whole, when it is made and at every change. */
public record ActivityForm(
        @NotNull @Schema(description = "活动形式") ActivityKind kind,

        @Schema(description = "活动名称") @NotBlank @Size(max = 80)
        String title,

        @NotNull @Schema(description = "今天或以前为已举办,以后为计划") LocalDate heldOn,
        @Schema(description = "地点") @Size(max = 100) String place,

        @Schema(description = "举办地区划,GB/T 2260 区划代码 6 到 12 位数字,须在本人管辖范围内;缺省为本人的区划")
        @Pattern(regexp = "\\d{6,12}", message = "{area-code}")
        String areaCode,

        @Schema(description = "所属遍访活动;在其期间内举办的,成效计入该遍访活动") UUID campaignId,

        @Size(max = 10000) @Schema(description = "纪要") String minutes,

        @Schema(description = "到会企业,同一企业只列一次") @Size(max = 200)
        List<@Valid @NotNull Guest> firms,

        @Schema(description = "到会的单位人员") @Size(max = 100) List<@Valid @NotNull Official> officials,

        @Schema(description = "工作法代码,见 /work-methods") @Size(max = 10)
        List<@NotNull @Size(max = 31) String> methods,

        @Schema(description = "服务成效,每类一个数量") @Size(max = 6) List<@Valid @NotNull ServiceResult> results) {

    List<Guest> firmsOrNone() {
        return firms == null ? List.of() : firms;
    }

    List<Official> officialsOrNone() {
        return officials == null ? List.of() : officials;
    }

    List<String> methodsOrNone() {
        return methods == null ? List.of() : methods;
    }

    List<ServiceResult> resultsOrNone() {
        return results == null ? List.of() : results;
    }
}
