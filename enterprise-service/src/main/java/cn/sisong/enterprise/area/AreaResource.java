package cn.sisong.enterprise.area;

import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Areas, one level at a time. */
@Path("/areas")
@Tag(name = "基础数据")
public class AreaResource {
    private final Areas areas;

    AreaResource(Areas areas) {
        this.areas = areas;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "下级行政区划", description = "不带 parent 时返回省级")
    public Page<AreaView> list(
            @Parameter(description = "上一级的代码;缺省列出最高一级") @QueryParam("parent") String parent,
            @Valid @BeanParam PageParams page) {
        return page.slice(areas.below(parent), Area::code).map(AreaView::of);
    }

    /** An area by code and name. */
    public record AreaView(String code, String name) {
        static AreaView of(Area area) {
            return new AreaView(area.code(), area.name());
        }
    }
}
