package cn.sisong.enterprise.issue;

import cn.sisong.common.page.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.Arrays;

/** The categories of issues with their words. */
@Path("/issue-categories")
@Tag(name = "基础数据")
public class CategoryResource {

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "诉求类别")
    public Page<CategoryView> list() {
        return Page.complete(Arrays.stream(Category.values())
                .map(category -> new CategoryView(category, category.label()))
                .toList());
    }

    /** A category with its word. */
    public record CategoryView(Category code, String name) {}
}
