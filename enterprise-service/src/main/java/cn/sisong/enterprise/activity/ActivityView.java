package cn.sisong.enterprise.activity;

import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.activity.Guests.Firm;
import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.issue.IssueViews.IssueSummary;
import cn.sisong.enterprise.visit.ServiceResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An activity with who came and what came of it (issues only when one activity is read). */
public record ActivityView(
        UUID id,
        long version,
        ActivityKind kind,
        String title,
        ActivityState state,
        LocalDate heldOn,
        @Schema(nullable = true) String place,
        String areaCode,
        @Schema(nullable = true, description = "所属遍访活动") UUID campaignId,

        @Schema(nullable = true, description = "不在本人权限范围内的遍访活动为 null")
        String campaignName,

        @Schema(nullable = true) String minutes,
        @Schema(nullable = true, description = "取消的原因") String endComment,
        String authorName,

        @Schema(description = "到会企业,并档后同一企业只列一次;不是本人、本专班的活动,只列本人权限范围内的企业")
        List<GuestView> firms,

        List<Official> officials,
        List<String> methods,
        List<ServiceResult> results,
        List<IssueSummary> issues)
        implements Versioned, KeptAs {

    /** A firm that came. */
    public record GuestView(
            UUID enterpriseId,
            String name,
            @Schema(nullable = true) String attendee) {}

    /** @param firms by their files, those that the caller may read here; the others are not shown */
    static ActivityView of(Activity activity, Map<UUID, Firm> firms, String campaignName, List<IssueSummary> issues) {
        return new ActivityView(
                activity.id,
                activity.version,
                activity.kind,
                activity.title,
                activity.state,
                activity.heldOn,
                activity.place,
                activity.areaCode,
                activity.campaignId,
                campaignName,
                activity.minutes,
                activity.endComment,
                activity.authorName,
                Guests.byFirm(activity.firms, firms).entrySet().stream()
                        .map(guest -> new GuestView(
                                guest.getKey().id(), guest.getKey().name(), guest.getValue()))
                        .sorted(Comparator.comparing(GuestView::name).thenComparing(GuestView::enterpriseId))
                        .toList(),
                activity.officials.stream()
                        .sorted(Comparator.comparing(Official::unit).thenComparing(Official::name))
                        .toList(),
                activity.methods.stream().sorted().toList(),
                activity.results.stream()
                        .sorted(Comparator.comparing(ServiceResult::kind))
                        .toList(),
                issues);
    }

    /** For lists, for whoever has no part in it, and for repetitions: the words without anybody's number. */
    ActivityView masked() {
        return new ActivityView(
                id,
                version,
                kind,
                Mask.telephones(title),
                state,
                heldOn,
                Mask.telephones(place),
                areaCode,
                campaignId,
                campaignName,
                Mask.telephones(minutes),
                Mask.telephones(endComment),
                authorName,
                firms.stream()
                        .map(guest -> new GuestView(guest.enterpriseId(), guest.name(), Mask.text(guest.attendee())))
                        .toList(),
                officials.stream()
                        .map(official -> new Official(Mask.text(official.name()), official.unit()))
                        .toList(),
                methods,
                results.stream()
                        .map(result ->
                                new ServiceResult(result.kind(), result.quantity(), Mask.telephones(result.note())))
                        .toList(),
                issues);
    }

    @Override
    public Object kept() {
        return masked();
    }
}
