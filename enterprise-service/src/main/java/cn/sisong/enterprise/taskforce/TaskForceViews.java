package cn.sisong.enterprise.taskforce;

import cn.sisong.common.web.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What goes in and out by HTTP. Days are included at both ends; a missing {@code to} means until further notice. */
public final class TaskForceViews {
    private TaskForceViews() {}

    /** A task force to be. */
    public record NewTaskForce(
            @NotBlank @Size(max = 60) String name,

            @Pattern(regexp = "\\d{6,12}", message = "{area-code}")
            String areaCode,

            LocalDate from,
            LocalDate to) {}

    /** A task force. */
    public record TaskForceView(
            UUID id,
            long version,
            String name,
            String areaCode,
            LocalDate from,
            @Schema(nullable = true) LocalDate to) implements Versioned {
        static TaskForceView of(TaskForce force) {
            return new TaskForceView(
                    force.id, force.version, force.name, force.areaCode, force.validFrom, force.validTo);
        }
    }

    /** A person to join. */
    public record NewMember(
            @NotBlank @Size(max = 100) String subject,
            @NotBlank @Size(max = 40) String name,
            @Size(max = 60) @Schema(description = "派出单位") String homeUnit,
            LocalDate from,
            LocalDate to) {}

    /** What may be corrected of a task force. */
    public record ForceChange(
            @NotBlank @Size(max = 60) String name,

            @Schema(nullable = true, description = "最后一天(含)")
            LocalDate to) {
        static ForceChange of(TaskForce force) {
            return new ForceChange(force.name, force.validTo);
        }
    }

    /** What may be corrected of a membership. */
    public record MemberChange(
            @NotBlank @Size(max = 40) String name,
            @Size(max = 60) String homeUnit,

            @Schema(nullable = true, description = "最后一天(含)")
            LocalDate to) {
        static MemberChange of(TaskForceMember member) {
            return new MemberChange(member.name, member.homeUnit, member.validTo);
        }
    }

    /** A person in a task force. */
    public record MemberView(
            UUID id,
            long version,
            String subject,
            String name,
            @Schema(nullable = true) String homeUnit,
            LocalDate from,
            @Schema(nullable = true) LocalDate to)
            implements Versioned {
        static MemberView of(TaskForceMember member) {
            return new MemberView(
                    member.id,
                    member.version,
                    member.subject,
                    member.name,
                    member.homeUnit,
                    member.validFrom,
                    member.validTo);
        }
    }

    /** A firm to look after. */
    public record NewAssignment(
            @NotNull UUID enterpriseId,
            @NotNull UUID taskForceId,
            @Schema(description = "专班中具体包联的人;缺省为专班整体") UUID memberId,
            @Schema(description = "缺省 CADRE") AssignmentRole role,
            LocalDate from,
            LocalDate to,
            VisitFrequency visitFrequency) {}

    /** What may be corrected of an assignment. */
    public record AssignmentChange(
            @NotNull AssignmentRole role, @NotNull VisitFrequency visitFrequency) {}

    /** Many firms for one task force. */
    public record NewAssignments(
            @NotNull UUID taskForceId,
            @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> enterpriseIds,
            VisitFrequency visitFrequency) {}

    /** Who looks after whom. */
    public record AssignmentView(
            UUID id,
            long version,
            UUID enterpriseId,
            String enterpriseName,
            UUID taskForceId,
            String taskForceName,
            AssignmentRole role,
            @Schema(nullable = true) UUID memberId,
            @Schema(nullable = true) String memberName,
            LocalDate from,
            @Schema(nullable = true) LocalDate to,
            VisitFrequency visitFrequency)
            implements Versioned {}

    /** What became of each item of a bulk request; {@code code} names the refusal. */
    public record BulkResult(List<Item> items) {
        /** One item, by its place in the request. */
        public record Item(
                int index,
                int status,
                @Schema(nullable = true) UUID id,
                @Schema(nullable = true) String code,
                @Schema(nullable = true) String detail) {}
    }
}
