package cn.sisong.enterprise.method;

import cn.sisong.common.web.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What goes in and out by HTTP. */
public final class MethodViews {
    private MethodViews() {}

    /** A work method to add. */
    public record NewMethod(
            @Schema(description = "工作法代码,由登记人起:大写字母开头,2 到 31 位大写字母、数字或下划线;一经使用不再改变")
            @NotBlank
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,30}", message = "{work-method.code}")
            String code,

            @Schema(description = "工作法名称") @NotBlank @Size(max = 40)
            String name,

            @Schema(description = "做法步骤,依次列出;没有的为空数组") @NotNull @Size(max = 20)
            List<@NotBlank @Size(max = 100) String> steps,

            @Schema(description = "由哪个单位提出、解释") @Size(max = 60)
            String ownerOrg,

            @Schema(description = "自该日起有效;不填为不限") LocalDate validFrom,
            @Schema(description = "有效的最后一天(含);不填为不限") LocalDate validTo) {
        MethodChange facts() {
            return new MethodChange(name, steps, ownerOrg, validFrom, validTo);
        }
    }

    /** What may be corrected of a work method. */
    public record MethodChange(
            @Schema(description = "工作法名称,不能清空") @NotBlank @Size(max = 40)
            String name,

            @Schema(description = "做法步骤,整组替换,不能清空;没有的为空数组") @NotNull @Size(max = 20)
            List<@NotBlank @Size(max = 100) String> steps,

            @Schema(description = "由哪个单位提出、解释") @Size(max = 60)
            String ownerOrg,

            @Schema(description = "自该日起有效;清空为不限") LocalDate validFrom,
            @Schema(description = "有效的最后一天(含);清空为不限") LocalDate validTo) {
        static MethodChange of(WorkMethod method) {
            return new MethodChange(
                    method.name, List.of(method.steps), method.ownerOrg, method.validFrom, method.validTo);
        }
    }

    /** A work method with the questionnaire in force, if it has one. */
    public record MethodView(
            UUID id,
            long version,
            String code,
            String name,
            List<String> steps,
            @Schema(nullable = true) String ownerOrg,
            @Schema(nullable = true) LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo,
            @Schema(description = "今天可以选用") boolean current,
            @Schema(nullable = true) QuestionnaireView questionnaire)
            implements Versioned {
        static MethodView of(WorkMethod method, Questionnaire inForce, LocalDate today) {
            return new MethodView(
                    method.id,
                    method.version,
                    method.code,
                    method.name,
                    List.of(method.steps),
                    method.ownerOrg,
                    method.validFrom,
                    method.validTo,
                    (method.validFrom == null || !method.validFrom.isAfter(today))
                            && (method.validTo == null || !method.validTo.isBefore(today)),
                    inForce == null ? null : QuestionnaireView.of(inForce));
        }
    }

    /** A new edition of a work method's questions. */
    public record NewQuestionnaire(
            @Schema(description = "问卷标题") @NotBlank @Size(max = 60)
            String title,

            @Schema(description = "各问的问法,依次 1 到 20 问;发布后为新的一版") @NotNull @Size(min = 1, max = 20)
            List<@NotBlank @Size(max = 200) String> prompts) {}

    /** An edition of a work method's questions. */
    public record QuestionnaireView(
            UUID id,
            String method,
            int edition,
            String title,
            List<String> prompts,
            boolean retired,
            Instant createdAt) {
        static QuestionnaireView of(Questionnaire form) {
            return new QuestionnaireView(
                    form.id,
                    form.method,
                    form.edition,
                    form.title,
                    List.of(form.prompts),
                    form.retired,
                    form.createdAt);
        }
    }
}
