package cn.sisong.enterprise.recheck;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A recheck in the list of those who look after it. */
public record RecheckView(
        UUID id,
        RecheckState state,
        String stateText,

        @Schema(description = "STILL_SOLVED 问已解决的有没有再出现,SOLVED_NOW 问销号时未能联系到企业的现在解决了没有")
        RecheckQuestion question,

        @Schema(description = "销号后第几天") int afterDays,
        UUID issueId,
        String issueNumber,
        String issueTitle,
        UUID enterpriseId,
        String enterpriseName,
        LocalDate closedOn,
        @Schema(description = "应回访日;逢休息日顺延到下一个工作日") LocalDate dueOn,

        @Schema(description = "该年的放假安排尚未录入,应回访日为暂定") boolean dueProvisional,

        @Schema(nullable = true, description = "该企业一个月内已回访过时,这一天起才可以再联系")
        LocalDate restsUntil,

        @Schema(nullable = true, description = "发出链接的日子") LocalDate askedOn,
        @Schema(nullable = true) Instant answeredAt,
        @Schema(nullable = true) String comment,
        @Schema(description = "本人可以回访;经办这条诉求的不可以") boolean mayAsk) {}
