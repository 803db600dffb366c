package cn.sisong.enterprise.policy;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What a policy says, new or changed. */
public record PolicyText(
        @Schema(description = "政策标题") @NotBlank @Size(max = 200)
        String title,

        @NotBlank @Size(max = 100) @Schema(description = "发文单位")
        String issuer,

        @Size(max = 60) @Schema(description = "文号", nullable = true)
        String documentNumber,

        @Size(max = 500)
        @Pattern(regexp = "https?://\\S+", message = "{policy.source}")
        @Schema(description = "原文链接", nullable = true)
        String sourceUrl,

        @Pattern(regexp = "\\d{6,12}", message = "{area-code}")
        @Schema(description = "适用区划;缺省为录入人的区划。条件中另有 DIVISION 的以条件为准", nullable = true)
        String areaCode,

        @Schema(description = "有效期第一天") @NotNull LocalDate validFrom,

        @Schema(description = "有效期最后一天(含),不早于第一天;长期有效则不填", nullable = true)
        LocalDate validTo,

        @NotBlank @Size(max = 2000) @Schema(description = "支持内容")
        String benefit,

        @Schema(description = "免申即享:符合条件的企业无需申请") Boolean noApplication,

        @Schema(description = "享受条件,须全部符合;没有条件的为空数组,同一条件只写一次") @NotNull @Size(max = 20)
        List<@Valid @NotNull ConditionForm> conditions) {

    /** The conditions, each readable; refuses what contradicts itself. */
    List<Condition> checked() {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw Refusal.invalid("period", "/validTo", Text.of("截止日期早于开始日期", "The end is before the start"));
        }
        List<Condition> checked = new ArrayList<>();
        var seen = new HashSet<Condition>();
        for (int i = 0; i < conditions.size(); i++) {
            var condition = conditions.get(i).toCondition("/conditions/" + i);
            if (!seen.add(condition)) {
                throw Refusal.invalid("duplicate", "/conditions/" + i, Text.of("条件重复", "The condition occurs twice"));
            }
            checked.add(condition);
        }
        return checked;
    }
}
