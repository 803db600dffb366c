package cn.sisong.enterprise.issue;

import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

/** The reasons for which a clock may stand still, with their words. */
@Path("/suspension-reasons")
@Tag(name = "基础数据")
public class SuspensionReasonResource {

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "暂停计时的原因")
    public Page<SuspensionReasonView> list(@Valid @BeanParam PageParams page) {
        return page.slice(List.of(SuspensionReason.values()), SuspensionReason::name)
                .map(reason -> new SuspensionReasonView(reason, reason.label()));
    }

    /** A reason with its word. */
    public record SuspensionReasonView(SuspensionReason code, String name) {}
}
