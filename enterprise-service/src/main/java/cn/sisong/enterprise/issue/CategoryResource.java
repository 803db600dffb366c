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

/** The categories of issues with their words. */
@Path("/issue-categories")
@Tag(name = "基础数据")
public class CategoryResource {

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "诉求类别")
    public Page<CategoryView> list(@Valid @BeanParam PageParams page) {
        return page.slice(List.of(Category.values()), Category::name)
                .map(category -> new CategoryView(category, category.label()));
    }

    /** A category with its word. */
    public record CategoryView(Category code, String name) {}
}
