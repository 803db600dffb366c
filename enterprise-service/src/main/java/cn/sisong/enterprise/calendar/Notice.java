package cn.sisong.enterprise.calendar;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/** The State Council's notice for a year, as it is to be kept: every day off and every make-up day. */
public record Notice(
        @Schema(description = "依据,如国务院办公厅放假通知的名称和文号") @NotBlank @Size(max = 120)
        String source,

        @Schema(description = "放假日和调休上班日,逐日填写(连休中的周末也填);整年工作日须在 200 到 255 天之间") @NotNull @Size(max = 120)
        List<@Valid @NotNull SpecialDay> days) {

    /** How a day differs from what its place in the week says. */
    @Schema(name = "SpecialDayKind", description = "OFF 放假 WORK 调休上班")
    public enum Kind {
        OFF,
        WORK
    }

    /** A day off (weekends within a holiday too), or a weekend day that is worked. */
    @Schema(name = "SpecialDay")
    public record SpecialDay(
            @Schema(description = "日期,须在该年内;元旦假期可自上年 12 月 22 日起") @NotNull
            LocalDate day,

            @Schema(description = "放假还是调休上班;调休上班须为周末") @NotNull
            Kind kind,

            @Schema(description = "节日名称,如“国庆节”") @NotBlank @Size(max = 20)
            String name) {}

    /** Fewer than this are no year of any office: most likely a slip of the pen. */
    private static final int LEAST_WORKING_DAYS = 200;

    /** More than this, and holidays of the year have been left out. */
    private static final int MOST_WORKING_DAYS = 255;

    /** Names every fault at once. */
    void check(int year) {
        var refusal = new Refusal(
                ErrorCode.VALIDATION_FAILED, Text.of(year + " 年放假安排有误", "The notice for " + year + " is not right"));
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var at = "/days/" + i;
            if (!seen.add(day.day())) {
                refusal.violation(at, "duplicate", Text.of(day.day() + " 填了两次", day.day() + " occurs twice"));
            }
            // New Year's holiday may begin in the last days of December
            if (day.day().isBefore(LocalDate.of(year - 1, 12, 22)) || day.day().getYear() > year) {
                refusal.violation(
                        at + "/day",
                        "year",
                        Text.of(day.day() + " 不属于 " + year + " 年", day.day() + " is not of " + year));
            }
            if (day.kind() == Kind.WORK && !isWeekend(day.day())) {
                refusal.violation(
                        at + "/kind",
                        "make-up-day",
                        Text.of(day.day() + " 不是周末,本来就上班,不必调休", day.day() + " is no weekend day, it is worked anyway"));
            }
        }
        if (refusal.violations().isEmpty()) {
            checkSize(year, refusal);
        }
        if (!refusal.violations().isEmpty()) {
            throw refusal;
        }
    }

    private void checkSize(int year, Refusal refusal) {
        if (days.stream().noneMatch(day -> day.kind() == Kind.OFF)) {
            refusal.violation(
                    "/days",
                    "no-day-off",
                    Text.of("没有填写任何放假日,请按通知逐日填写", "no day off is given; enter every day of the notice"));
        } else if (workingDays(year) > MOST_WORKING_DAYS) {
            refusal.violation(
                    "/days",
                    "too-many-working-days",
                    Text.of(
                            year + " 年会有 " + workingDays(year) + " 个工作日,放假日没有填全,请核对",
                            workingDays(year) + " working days in " + year + ": holidays are missing"));
        } else if (workingDays(year) < LEAST_WORKING_DAYS) {
            refusal.violation(
                    "/days",
                    "too-few-working-days",
                    Text.of(
                            year + " 年只剩 " + workingDays(year) + " 个工作日,请核对",
                            "only " + workingDays(year) + " working days would be left in " + year));
        }
    }

    int workingDays(int year) {
        var off = days.stream()
                .filter(day -> day.kind() == Kind.OFF)
                .map(SpecialDay::day)
                .toList();
        var worked = days.stream()
                .filter(day -> day.kind() == Kind.WORK)
                .map(SpecialDay::day)
                .toList();
        return (int) LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> worked.contains(day) || !isWeekend(day) && !off.contains(day))
                .count();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
