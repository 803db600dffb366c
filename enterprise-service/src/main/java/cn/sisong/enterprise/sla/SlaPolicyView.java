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
        boolean solveInCalendarDays,
        int confirmDays,
        int failedContacts,
        String author,
        Instant recordedAt,
        @Schema(description = "今天新登记的诉求是否适用这一版") boolean inForce)
        implements Versioned {

    @Override
    @com.fasterxml.jackson.annotation.JsonIgnore
    public long version() {
        return number;
    }

    /** Published practice to start a version from. */
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
            int failedContacts) {}
}
