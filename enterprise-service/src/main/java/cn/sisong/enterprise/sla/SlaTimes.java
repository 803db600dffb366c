package cn.sisong.enterprise.sla;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A version of a policy to be: what it is called, on what it rests, from when it holds, and its times. */
public record SlaTimes(
        @Schema(description = "规则名称") @NotBlank @Size(max = 60)
        String title,

        @Size(max = 200) @Schema(description = "依据,如文件名称和文号")
        String basis,

        @NotNull @Schema(description = "自该日起新登记的诉求适用;不早于今天") LocalDate validFrom,

        @NotNull @Min(0) @Max(90) @Schema(description = "受理交办,工作日")
        Integer dispatchDays,

        @NotNull @Min(0) @Max(90) @Schema(description = "签收,工作日")
        Integer signDays,

        @NotNull @Min(0) @Max(90) @Schema(description = "可退回的期限,工作日")
        Integer returnDays,

        @Min(0) @Max(90) @Schema(description = "首次联系,工作日;与 contactHours 二选一", nullable = true)
        Integer contactDays,

        @Min(1) @Max(80) @Schema(description = "首次联系,工作小时;与 contactDays 二选一", nullable = true)
        Integer contactHours,

        @Min(1) @Max(365) @Schema(description = "首次答复,工作日;没有这一时限则不填", nullable = true)
        Integer firstAnswerDays,

        @NotNull @Min(1) @Max(365) @Schema(description = "一般事项的办结时限")
        Integer solveDays,

        @Min(1) @Max(365) @Schema(description = "咨询类的办结时限;不填则同 solveDays", nullable = true)
        Integer consultDays,

        @Min(1) @Max(365) @Schema(description = "较复杂事项的办结时限;不填则同 solveDays", nullable = true)
        Integer complexDays,

        @Min(1) @Max(365) @Schema(description = "跨部门事项的办结时限;不填则同 solveDays", nullable = true)
        Integer crossDays,

        @NotNull @Schema(description = "办结时限是否按自然日") Boolean solveInCalendarDays,

        @NotNull @Min(0) @Max(90) @Schema(description = "企业确认,工作日")
        Integer confirmDays,

        @NotNull @Min(1) @Max(10) @Schema(description = "几次联系不上后可由督导组销号")
        Integer failedContacts,

        @Min(0) @Max(5) @Schema(description = "一件诉求可延期几次;不填则同上一版", nullable = true)
        Integer extensions,

        @Min(1) @Max(250) @Schema(description = "一次最多延期的天数;不填则同上一版", nullable = true)
        Integer extensionDays,

        @Schema(description = "延期是否按自然日,只在办结按自然日时有效;不填则同上一版", nullable = true)
        Boolean extensionInCalendarDays,

        @Min(1) @Max(250) @Schema(description = "协办时限,工作日;不填则同上一版", nullable = true)
        Integer coHandlingDays,

        @Min(1) @Max(250) @Schema(description = "超期满几个工作日自动提级;不填则同上一版", nullable = true)
        Integer escalateOverdueDays,

        @Min(1) @Max(10) @Schema(description = "第几次重新办理时自动提级;不填则同上一版", nullable = true)
        Integer escalateReopenings,

        @Pattern(regexp = "OFFICE_HEAD|DEPUTY_LEADER|MAIN_LEADER", message = "{sla.escalation-level}")
        @Schema(
                description = "自动提级到哪一级:OFFICE_HEAD 四送一服办负责人 DEPUTY_LEADER 分管领导 MAIN_LEADER 主要领导;不填则同上一版",
                nullable = true,
                enumeration = {"OFFICE_HEAD", "DEPUTY_LEADER", "MAIN_LEADER"})
        String escalationLevel) {

    void check(LocalDate today) {
        if ((contactDays == null) == (contactHours == null)) {
            throw Refusal.invalid(
                    "contact",
                    "/contactDays",
                    Text.of("首次联系按工作日或按工作小时,填其中一项", "Give contactDays or contactHours, one of them"));
        }
        if (validFrom.isBefore(today)) {
            throw Refusal.rule(
                    "backdated",
                    "/validFrom",
                    Text.of("生效日期不能早于今天,已登记的诉求保持原时限", "A version holds from today at the earliest"));
        }
    }

    /** By the names of the columns; an absent time is a null, which overrides the version before. */
    Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("title", title.strip());
        columns.put("basis", basis == null ? "" : basis.strip());
        columns.put("valid_from", validFrom.toString());
        columns.put("dispatch_days", dispatchDays);
        columns.put("sign_days", signDays);
        columns.put("return_days", returnDays);
        columns.put("contact_days", contactDays);
        columns.put("contact_hours", contactHours);
        columns.put("first_answer_days", firstAnswerDays);
        columns.put("solve_days", solveDays);
        columns.put("consult_days", consultDays);
        columns.put("complex_days", complexDays);
        columns.put("cross_days", crossDays);
        columns.put("solve_in_calendar_days", solveInCalendarDays);
        columns.put("confirm_days", confirmDays);
        columns.put("failed_contacts", failedContacts);
        putSaid(columns, "extensions", extensions);
        putSaid(columns, "extension_days", extensionDays);
        putSaid(columns, "extension_in_calendar_days", extensionInCalendarDays);
        putSaid(columns, "co_handling_days", coHandlingDays);
        putSaid(columns, "escalate_overdue_days", escalateOverdueDays);
        putSaid(columns, "escalate_reopenings", escalateReopenings);
        putSaid(columns, "escalation_level", escalationLevel);
        return columns;
    }

    /** What is not said stays as the version before has it. */
    private static void putSaid(Map<String, Object> columns, String column, Object value) {
        if (value != null) {
            columns.put(column, value);
        }
    }
}
