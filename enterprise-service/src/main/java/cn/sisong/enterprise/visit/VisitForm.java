package cn.sisong.enterprise.visit;

import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.NewIssue;
import cn.sisong.enterprise.issue.Urgency;
import cn.sisong.enterprise.recheck.VisitRechecks;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A visit as it comes from a device. Either the firm's id or a hint; either begun or planned. */
public record VisitForm(
        @Schema(description = "企业档案编号(enterprises.id),须在本人权限范围内;与 firmHint 二选一")
        UUID enterpriseId,

        @Valid @Schema(description = "库中没有找到的企业,事后匹配;与 enterpriseId 二选一")
        FirmHint firmHint,

        @Schema(description = "计划走访日期;与 startedAt 至少填一项") LocalDate plannedOn,
        @Schema(description = "走访事由") @Size(max = 200) String purpose,

        @Schema(description = "走访开始时间,RFC 3339;不填为计划走访。比服务器快 10 分钟以内自动校正,再快的不予接受")
        Instant startedAt,

        @Schema(description = "走访方式;已走访的必填") VisitMode mode,

        @Schema(description = "四送中带去的几送,每送只填一次") @Size(max = 4)
        List<@Valid @NotNull Send> sends,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Size(max = 30)
        @Schema(description = "“送支持政策”带去的政策(政策库编号),须同时有 POLICY 这一送")
        List<@NotNull UUID> policyIds,

        @Schema(description = "走访记录;文字中的电话号码对无关人员隐去") @Size(max = 4000)
        String note,

        @Size(max = 60) @Schema(description = "受访人") String interviewee,
        @Size(max = 200) @Schema(description = "同行人员") String companions,
        @Size(max = 40) @Schema(description = "代录:实际走访的领导") String onBehalfOf,

        @Schema(description = "走访中提出的诉求,同时登记;只用于已走访的") @Size(max = 20)
        List<@Valid @NotNull VisitIssue> issues,

        @Size(max = 10) @Schema(description = "工作法代码,见 /work-methods")
        List<@NotNull @Size(max = 31) String> methods,

        @Size(max = 6) @Schema(description = "服务成效,每类一个数量") List<@Valid @NotNull ServiceResult> results,

        @Size(max = 40) @Schema(description = "问卷答案") List<@Valid @NotNull GivenAnswer> answers,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Size(max = 20)
        @Schema(description = "回访:企业说以前办结的问题现在怎样,按所问的问题回答,见 /rechecks")
        List<VisitRechecks.@Valid @NotNull Heard> rechecks) {

    List<Send> sendsOrNone() {
        return sends == null ? List.of() : sends;
    }

    List<UUID> policiesOrNone() {
        return policyIds == null ? List.of() : policyIds;
    }

    List<VisitIssue> issuesOrNone() {
        return issues == null ? List.of() : issues;
    }

    List<String> methodsOrNone() {
        return methods == null ? List.of() : methods;
    }

    List<ServiceResult> resultsOrNone() {
        return results == null ? List.of() : results;
    }

    List<GivenAnswer> answersOrNone() {
        return answers == null ? List.of() : answers;
    }

    List<VisitRechecks.Heard> rechecksOrNone() {
        return rechecks == null ? List.of() : rechecks;
    }

    /** An answer to a question; {@code turnInto} makes it an issue or a finding at once, under the same id. */
    public record GivenAnswer(
            @Schema(description = "答案编号,由设备生成的 UUID,同一走访内不重复;转出的诉求或建议、线索、需求沿用此编号") @NotNull
            UUID id,

            @Schema(description = "所用问卷的编号,现行或已停用的均可,见 /work-methods") @NotNull
            UUID questionnaireId,

            @Schema(description = "问卷中的第几问,自 1 起") @Min(1) @Max(20)
            int promptNo,

            @Schema(description = "企业的回答") @NotBlank @Size(max = 2000)
            String text,

            @Schema(nullable = true, description = "当即转为什么;不转的不填")
            AnswerOutcome turnInto,

            @Schema(nullable = true, description = "转为诉求时必填")
            Category category) {}

    /** A firm that the device did not know. */
    public record FirmHint(
            @Schema(description = "企业名称,照企业所说填写") @NotBlank @Size(max = 120)
            String name,

            @Size(max = 40) @Schema(nullable = true, description = "统一社会信用代码,知道的填写")
            String creditCode) {}

    /** An issue raised on the visit, with the id that the device gave it. */
    public record VisitIssue(
            @Schema(description = "诉求编号,由设备生成的 UUID,同一走访内不重复;重传时不变,不会再登记一次") @NotNull
            UUID id,

            @Schema(description = "诉求类别") @NotNull Category category,

            @Schema(description = "标题,一句话说清是什么问题") @NotBlank @Size(max = 60)
            String title,

            @Schema(description = "情况说明:经过、涉及的政策或项目、希望怎样解决") @Size(max = 2000)
            String description,

            @Schema(description = "紧急程度,缺省 NORMAL") Urgency urgency) {
        NewIssue facts(String contact) {
            return new NewIssue(null, null, category, title, description, urgency, null, null, contact, null);
        }
    }
}
