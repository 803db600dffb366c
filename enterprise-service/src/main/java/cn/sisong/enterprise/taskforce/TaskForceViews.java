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
            @Schema(description = "专班名称") @NotBlank @Size(max = 60)
            String name,

            @Schema(description = "专班负责的区划,GB/T 2260 区划代码 6 到 12 位数字,须在本人管辖范围内;缺省为本人的区划")
            @Pattern(regexp = "\\d{6,12}", message = "{area-code}")
            String areaCode,

            @Schema(description = "任期第一天,缺省为今天") LocalDate from,

            @Schema(description = "任期最后一天(含),不早于第一天;不定期限的不填")
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
            @Schema(description = "身份系统中的用户标识(sub),可从 GET /people 选取") @NotBlank @Size(max = 100)
            String subject,

            @Schema(description = "姓名") @NotBlank @Size(max = 40)
            String name,

            @Size(max = 60) @Schema(description = "派出单位") String homeUnit,
            @Schema(description = "加入专班的第一天,缺省为今天") LocalDate from,
            @Schema(description = "最后一天(含),不早于第一天;不定期限的不填") LocalDate to) {}

    /** What may be corrected of a task force. */
    public record ForceChange(
            @Schema(description = "专班名称,不能清空") @NotBlank @Size(max = 60)
            String name,

            @Schema(nullable = true, description = "任期最后一天(含),不早于第一天;不定期限的清空。此后仍有包联企业的,须先整体移交")
            LocalDate to) {
        static ForceChange of(TaskForce force) {
            return new ForceChange(force.name, force.validTo);
        }
    }

    /** What may be corrected of a membership. */
    public record MemberChange(
            @Schema(description = "姓名,不能清空") @NotBlank @Size(max = 40)
            String name,

            @Schema(description = "派出单位") @Size(max = 60) String homeUnit,

            @Schema(nullable = true, description = "最后一天(含),不早于第一天;不定期限的清空。此后名下仍有包联企业的,须先移交")
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
            @Schema(description = "企业档案编号(enterprises.id),须在本人权限范围内") @NotNull
            UUID enterpriseId,

            @Schema(description = "专班编号(task-forces.id),须在本人权限范围内,包联开始之日须在任期内") @NotNull
            UUID taskForceId,

            @Schema(description = "专班中具体包联的人;缺省为专班整体") UUID memberId,
            @Schema(description = "以什么身份包联,缺省 CADRE") AssignmentRole role,
            @Schema(description = "包联第一天,缺省为今天") LocalDate from,

            @Schema(description = "包联最后一天(含),不早于第一天;不定期限的不填")
            LocalDate to,

            @Schema(description = "走访频次,缺省 NONE;据此列出应走访的企业") VisitFrequency visitFrequency) {}

    /** What may be corrected of an assignment. */
    public record AssignmentChange(
            @Schema(description = "以什么身份包联,不能清空") @NotNull AssignmentRole role,

            @Schema(description = "走访频次,不能清空;不再定期走访填 NONE") @NotNull
            VisitFrequency visitFrequency) {}

    /** Many firms for one task force. */
    public record NewAssignments(
            @Schema(description = "专班编号(task-forces.id),须在本人权限范围内") @NotNull
            UUID taskForceId,

            @Schema(description = "企业档案编号,1 到 200 个;自今天起由专班整体包联,逐户给出结果") @NotNull @Size(min = 1, max = 200)
            List<@NotNull UUID> enterpriseIds,

            @Schema(description = "走访频次,对各户相同,缺省 NONE") VisitFrequency visitFrequency) {}

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
