package cn.sisong.enterprise.metric;

import cn.sisong.enterprise.issue.Category;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** The metrics of a period, each with its sample size {@code n}. */
public record IssueMetrics(
        LocalDate from,
        LocalDate to,

        @Schema(description = "每类诉求从提出到最后一次答复的工作日数,暂停、挂账、等待企业确认和已销号的期间除外;按本期销号的诉求计")
        List<CategoryTime> workingTime,

        @Schema(description = "本期销号的诉求中,任何一次销号后 90 天内重新办理的;同一诉求只计一件")
        Share reopenedWithin90Days,

        @Schema(description = "其中销号未满 90 天、还可能重新办理的件数") long notYet90Days,

        @Schema(description = "本期销号中企业没有作答、由督导组销号的;旧台账的诉求不计")
        Share closedUnanswered,

        @Schema(description = "截止日仍挂账的") Pending pendingCommitments,

        @Schema(description = "企业说过已解决的,本期到期的销号后回访,30 天、90 天各一项")
        List<Recheck> rechecks,

        @Schema(description = "销号时未能联系到企业的,本期到期的回访,30 天、90 天各一项;与已解决的分开计")
        List<UnreachedRecheck> unreachedRechecks,

        @Schema(description = "企业在本期作答时的评价") Ratings ratings) {

    /** A category's time; null where the sample is too small. */
    public record CategoryTime(
            Category category,
            String label,
            long n,
            boolean enough,

            @Schema(nullable = true, description = "半数诉求不超过的工作日数")
            Integer p50,

            @Schema(nullable = true, description = "九成诉求不超过的工作日数")
            Integer p90) {}

    /** A share in percent of n cases; null where the sample is too small. */
    public record Share(
            long n,
            long count,
            boolean enough,
            @Schema(nullable = true) Double percent) {

        static Share of(long count, long n) {
            return new Share(n, count, n >= Sample.ENOUGH, Sample.share(count, n));
        }
    }

    /** Commitments that are open on the last day. */
    public record Pending(
            long n, @Schema(description = "其中再答复日期已过的") long late) {}

    /** How the rechecks ended, so many days after closing. */
    public record Recheck(
            int afterDays,
            @Schema(description = "已有结果的回访中企业作答的") Share answered,
            @Schema(description = "已有结果的回访中企业没有作答的,不算已解决") Share unanswered,
            @Schema(description = "企业作答中问题又出现的") Share recurred,
            @Schema(description = "还没有结果的件数") long open,
            @Schema(description = "到期没有联系企业的件数,不计入作答比例") long notAsked) {}

    /** How those ended that ask of a closing for which nobody had reached the firm, so many days after it. */
    public record UnreachedRecheck(
            int afterDays,
            @Schema(description = "已有结果的回访中企业作答的") Share answered,
            @Schema(description = "已有结果的回访中企业没有作答的,不算已解决") Share unanswered,
            @Schema(description = "企业作答中已解决的;不计入“解决实际问题”") Share solved,
            @Schema(description = "还没有结果的件数") long open,
            @Schema(description = "到期没有联系企业的件数,不计入作答比例") long notAsked) {}

    /** How firms rated the handling; an answer without a rating counts nowhere. */
    public record Ratings(long n, long satisfied, long basically, long dissatisfied) {}
}
