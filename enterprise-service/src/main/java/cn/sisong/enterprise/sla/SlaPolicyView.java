package cn.sisong.enterprise.sla;

import cn.sisong.common.web.Versioned;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;

/** One version of a policy; the ETag is the newest version's number. */
public record SlaPolicyView(
        String code,
        @JsonProperty("version") int number,

        @Schema(description = "诉求类别;为空则适用于该紧急程度的所有类别", nullable = true)
        String category,

        String urgency,
        String title,
        String basis,
        LocalDate validFrom,
        int dispatchDays,
        int signDays,
        int returnDays,
        @Schema(nullable = true) Integer contactDays,
        @Schema(nullable = true) Integer contactHours,
        @Schema(nullable = true) Integer firstAnswerDays,
        int solveDays,

        @Schema(nullable = true, description = "咨询类的办结时限;为空则同 solveDays")
        Integer consultDays,

        @Schema(nullable = true, description = "较复杂事项的办结时限;为空则同 solveDays")
        Integer complexDays,

        @Schema(nullable = true, description = "跨部门事项的办结时限;为空则同 solveDays")
        Integer crossDays,

        boolean solveInCalendarDays,
        int confirmDays,
        int failedContacts,
        @Schema(description = "一件诉求可延期几次") int extensions,
        @Schema(description = "一次最多延期的天数") int extensionDays,
        @Schema(description = "延期是否按自然日;只在办结按自然日时有效") boolean extensionInCalendarDays,
        @Schema(description = "协办时限,工作日") int coHandlingDays,
        @Schema(description = "超期满几个工作日自动提级") int escalateOverdueDays,
        @Schema(description = "第几次重新办理时自动提级") int escalateReopenings,

        @Schema(
                description = "自动提级到哪一级",
                enumeration = {"OFFICE_HEAD", "DEPUTY_LEADER", "MAIN_LEADER"})
        String escalationLevel,

        String author,
        Instant recordedAt,
        @Schema(description = "今天新登记的诉求是否适用这一版") boolean inForce)
        implements Versioned {

    @Override
    @com.fasterxml.jackson.annotation.JsonIgnore
    public long version() {
        return number;
    }

    /** Published practice to start a version from; null is what it does not say. */
    @Schema(name = "SlaProfile")
    public record Profile(
            String code,
            String title,
            String basis,
            int dispatchDays,
            int signDays,
            int returnDays,
            @Schema(nullable = true) Integer contactDays,
            @Schema(nullable = true) Integer contactHours,
            @Schema(nullable = true) Integer firstAnswerDays,
            int solveDays,
            boolean solveInCalendarDays,
            int confirmDays,
            int failedContacts,
            @Schema(nullable = true) Integer consultDays,
            @Schema(nullable = true) Integer complexDays,
            @Schema(nullable = true) Integer crossDays,
            @Schema(nullable = true) Integer extensions,
            @Schema(nullable = true) Integer extensionDays,
            @Schema(nullable = true) Integer coHandlingDays,
            @Schema(nullable = true) Integer escalateOverdueDays,
            @Schema(nullable = true) Integer escalateReopenings) {}
}
