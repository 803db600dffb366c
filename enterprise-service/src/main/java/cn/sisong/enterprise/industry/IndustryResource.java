package cn.sisong.enterprise.industry;

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

/** Industries, one level at a time. */
@Path("/industries")
@Tag(name = "基础数据")
public class IndustryResource {
    private final Industries industries;

    IndustryResource(Industries industries) {
        this.industries = industries;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "国民经济行业分类", description = "GB/T 4754-2017;不带 parent 时返回 20 个门类,带门类代码时返回其大类")
    public Page<IndustryView> list(
            @Parameter(description = "上一级的代码;缺省列出最高一级") @QueryParam("parent") String parent,
            @Valid @BeanParam PageParams page) {
        return page.slice(industries.below(parent), Industry::code).map(IndustryView::of);
    }

    /** An industry by code and name; level 1 to 4 (门类、大类、中类、小类). */
    public record IndustryView(String code, String name, int level) {
        static IndustryView of(Industry industry) {
            return new IndustryView(industry.code, industry.name, industry.level);
        }
    }
}
