package cn.sisong.enterprise.firm;

import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.sizing.SizeClass;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/** A firm in a list, with the task forces that look after it. */
public record EnterpriseSummary(
        UUID id,
        long version,
        @Schema(nullable = true, description = "在筹企业为 null") String creditCode,
        String name,
        String areaCode,
        @Schema(nullable = true) String areaName,
        @Schema(nullable = true) String address,
        List<Keeper> taskForces,
        @Schema(nullable = true) String industryCode,
        @Schema(nullable = true) SizeClass sizeClass,
        List<String> tags,
        @Schema(description = "今天所在的官方名录") List<FirmParts.Listed> lists)
        implements Versioned {

    /** A task force that looks after the firm today. */
    public record Keeper(UUID id, String name) {}

    /** The row before its task forces and lists are known. */
    record Row(
            UUID id,
            long version,
            String creditCode,
            String name,
            String areaCode,
            String areaName,
            String address,
            String industryCode,
            SizeClass sizeClass,
            String[] tags) {
        EnterpriseSummary with(List<Keeper> keepers, List<FirmParts.Listed> lists) {
            return new EnterpriseSummary(
                    id,
                    version,
                    creditCode,
                    name,
                    areaCode,
                    areaName,
                    address,
                    keepers,
                    industryCode,
                    sizeClass,
                    List.of(tags),
                    lists);
        }
    }
}
