package cn.sisong.enterprise.department;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.web.IfMatch;
import cn.sisong.common.web.MergePatch;
import cn.sisong.common.web.Merging;
import cn.sisong.common.web.Versioned;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Departments to dispatch to. */
@Path("/departments")
@Tag(name = "基础数据")
public class DepartmentResource {
    private final Departments departments;
    private final Changes changes;
    private final Merging merging;

    DepartmentResource(Departments departments, Changes changes, Merging merging) {
        this.departments = departments;
        this.changes = changes;
        this.merging = merging;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "承办单位")
    public Page<DepartmentView> list(@Valid @BeanParam PageParams page) {
        return page.slice(departments.byName(), Department::id).map(DepartmentView::of);
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "新增承办单位")
    public RestResponse<DepartmentView> create(@Valid @NotNull NewDepartment body) {
        var view = DepartmentView.of(
                departments.add(new Department(body.id(), body.name().strip())));
        changes.record(new Change("department.created", "department", subject(view.id()), view.version(), null, view));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "更改承办单位", description = "只改出现的字段(RFC 7396);需要 If-Match")
    public DepartmentView change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull MergePatch<DepartmentChange> body) {
        var department = departments.withId(id).orElseThrow(() -> Refusal.notFound(Text.of("承办单位", "department")));
        IfMatch.require(ifMatch, department.version);
        var before = DepartmentView.of(department);
        var wanted = merging.merge(body, DepartmentChange.of(department));
        department.name = wanted.name().strip();
        department.replySignOff = wanted.replySignOff();
        departments.flush();
        var after = DepartmentView.of(department);
        changes.record(new Change("department.changed", "department", subject(id), after.version(), before, after));
        return after;
    }

    private static UUID subject(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    /** What may be changed of a department. */
    public record DepartmentChange(
            @Schema(description = "单位名称,不能清空") @NotBlank @Size(min = 2, max = 60)
            String name,

            @NotNull @Schema(description = "答复是否须经本单位另一人审核签发")
            Boolean replySignOff) {
        static DepartmentChange of(Department department) {
            return new DepartmentChange(department.name, department.replySignOff);
        }
    }

    /** A department to be. */
    public record NewDepartment(
            @Schema(description = "单位编号,由登记人起,2 到 31 位小写字母、数字或连字符,登记后不变;与身份系统中人员的单位(org)一致")
            @NotNull
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,30}", message = "{department.id}")
            String id,

            @Schema(description = "单位名称") @NotBlank @Size(max = 60)
            String name) {}

    /** A department by id and name. */
    public record DepartmentView(
            String id,
            long version,
            String name,
            @Schema(description = "答复须经本单位另一人审核签发") boolean replySignOff) implements Versioned {
        static DepartmentView of(Department department) {
            return new DepartmentView(
                    department.id(), department.version, department.name(), department.replySignOff());
        }
    }
}
