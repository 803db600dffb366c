package cn.sisong.enterprise.suggestion;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.IfMatch;
import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.department.Departments;
import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.IssueViews.Named;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The office's own table of who answers for which category. */
@Path("/department-duties")
@Tag(name = "基础数据")
public class DepartmentDutyResource {
    private final DepartmentDuties duties;
    private final Departments departments;
    private final Changes changes;

    DepartmentDutyResource(DepartmentDuties duties, Departments departments, Changes changes) {
        this.duties = duties;
        this.departments = departments;
        this.changes = changes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "各类诉求的主责单位")
    public Page<DutyView> list(@Valid @BeanParam PageParams page) {
        return page.slice(duties.inOrder(), row -> row.category().name()).map(DutyView::of);
    }

    @PUT
    @Path("/{category}")
    @Transactional
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "指定一类诉求的主责单位", description = "departmentId 为空则不指定;需要 If-Match")
    public DutyView assign(
            @PathParam("category") String category,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull NewDuty body) {
        var duty = duties.of(category);
        IfMatch.require(ifMatch, duty.version);
        var before = DutyView.of(duties.row(duty.category).orElseThrow());
        var department = body.departmentId() == null
                ? null
                : departments.required(body.departmentId(), "/departmentId").id();
        duty.assign(department, body.note());
        duties.flush();
        var after = DutyView.of(duties.row(duty.category).orElseThrow());
        var subject = UUID.nameUUIDFromBytes(category.getBytes(StandardCharsets.UTF_8));
        changes.record(
                new Change("department-duty.assigned", "department-duty", subject, after.version(), before, after));
        return after;
    }

    /** Who is to answer for the category. */
    public record NewDuty(
            @Schema(description = "主责单位编号(departments.id);不填则不指定") @Size(max = 31)
            String departmentId,

            @Size(max = 200) @Schema(description = "依据,如三定方案条目")
            String note) {}

    /** A category with the department that answers for it, if one is named. */
    public record DutyView(
            Category category,
            String categoryName,
            long version,
            @Schema(nullable = true) Named department,
            String note)
            implements Versioned {
        static DutyView of(DepartmentDuties.Row row) {
            return new DutyView(
                    row.category(),
                    row.category().label(),
                    row.version(),
                    Named.of(row.departmentId(), row.departmentName()),
                    row.note());
        }
    }
}
