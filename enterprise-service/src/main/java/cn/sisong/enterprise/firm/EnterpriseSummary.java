package cn.sisong.enterprise.firm;

import cn.sisong.common.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/** A firm in a list, with the task forces that look after it. */
public record EnterpriseSummary(
        UUID id,
        long version,
        String creditCode,
        String name,
        String areaCode,
        @Schema(nullable = true) String areaName,
        @Schema(nullable = true) String address,
        List<Keeper> taskForces)
        implements Versioned {

    /** A task force that looks after the firm today. */
    public record Keeper(UUID id, String name) {}

    /** The row before its task forces are known. */
    record Row(
            UUID id, long version, String creditCode, String name, String areaCode, String areaName, String address) {
        EnterpriseSummary with(List<Keeper> keepers) {
            return new EnterpriseSummary(id, version, creditCode, name, areaCode, areaName, address, keepers);
        }
    }
}
