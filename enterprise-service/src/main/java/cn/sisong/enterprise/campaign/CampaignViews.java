package cn.sisong.enterprise.campaign;

import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.visit.ServiceResult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What goes in and out by HTTP. */
public final class CampaignViews {
    private CampaignViews() {}

    /** A campaign to be. */
    public record NewCampaign(
            @Schema(description = "遍访活动名称") @NotBlank @Size(max = 60)
            String name,

            @Schema(description = "活动所在区划,GB/T 2260 区划代码 6 到 12 位数字,须在本人管辖范围内;缺省为本人的区划")
            @Pattern(regexp = "\\d{6,12}", message = "{area-code}")
            String areaCode,

            @Schema(description = "第一天") @NotNull LocalDate from,

            @Schema(description = "最后一天(含),不早于第一天,一次至多两年") @NotNull
            LocalDate to,

            @Size(max = 31) @Schema(description = "工作法代码") String method,

            @Schema(description = "没有包联专班的企业由它走访;专班编号(task-forces.id),须在本人权限范围内")
            UUID taskForceId) {}

    /** What may be corrected of a campaign. */
    public record CampaignChange(
            @Schema(description = "遍访活动名称,不能清空") @NotBlank @Size(max = 60)
            String name,

            @Schema(description = "最后一天(含),不早于第一天,一次至多两年;不能清空") @NotNull
            LocalDate to,

            @Schema(description = "没有包联专班的企业由它走访;清空则不指定") UUID taskForceId) {
        static CampaignChange of(Campaign campaign) {
            return new CampaignChange(campaign.name, campaign.validTo, campaign.taskForceId);
        }
    }

    /** A campaign. */
    public record CampaignView(
            UUID id,
            long version,
            String name,
            String areaCode,
            LocalDate from,
            LocalDate to,
            @Schema(nullable = true) String method,
            @Schema(nullable = true) UUID taskForceId,
            @Schema(nullable = true) String taskForceName)
            implements Versioned {}

    /** Firms to put on the list: by id, or all of the caller's sight that the filter names. */
    public record NewTargets(
            @Schema(description = "企业档案编号,1 到 1000 个,不在权限范围内和已列入的略过;与 filter 二选一") @Size(min = 1, max = 1000)
            List<@NotNull UUID> enterpriseIds,

            @Schema(description = "列入权限范围内符合条件的全部企业,至少一个条件;与 enterpriseIds 二选一") @Valid
            TargetFilter filter) {}

    /** All conditions given hold together. */
    public record TargetFilter(
            @Schema(description = "该区划及其下级的企业,GB/T 2260 代码 2 到 12 位数字")
            @Pattern(regexp = "\\d{2,12}", message = "{area-prefix}")
            String areaCode,

            @Pattern(regexp = "[A-T]", message = "{industry-section}") @Schema(description = "国民经济行业门类")
            String industrySection,

            @Size(max = 31) @Schema(description = "名录代码,如 ABOVE_SCALE;含并入企业的列入记录")
            String listCode,

            @Schema(description = "与 listCode 同用:在名录中的日期,缺省为今天")
            LocalDate listOn,

            @Schema(description = "此专班包联的企业") UUID taskForceId,
            @Schema(description = "另一个遍访名单中的企业") UUID campaignId) {
        /** Not a getter: it is no member of the filter. */
        boolean saysNothing() {
            return areaCode == null
                    && industrySection == null
                    && listCode == null
                    && taskForceId == null
                    && campaignId == null;
        }
    }

    /** How many firms came on the list; the rest was on it, unknown, or out of sight. */
    public record Added(int added, int requested) {}

    /** How far a campaign has come. */
    public record Coverage(
            LocalDate asOf,
            @Schema(description = "名单上的企业数") long targeted,
            @Schema(description = "其中已上门走访的企业数,同一企业只计一次") long visited,

            @Schema(nullable = true, description = "覆盖率(%),一位小数,只舍不入;名单为空时为 null")
            String percent,

            @Schema(description = "名单内走访和本遍访活动中各次活动的服务成效合计,以知悉日日终前的记录为准")
            List<ServiceResult> results,

            @Schema(description = "知悉日尚未结束") boolean provisional) {}

    /** A firm of the list, and the first visit that counts. */
    public record TargetView(
            UUID enterpriseId,
            String name,
            @Schema(nullable = true) String creditCode,
            @Schema(nullable = true) LocalDate visitedOn,
            @Schema(nullable = true) UUID visitId,
            @Schema(nullable = true) String taskForceName) {}
}
