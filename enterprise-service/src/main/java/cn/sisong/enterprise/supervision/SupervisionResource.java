package cn.sisong.enterprise.supervision;

import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.enterprise.exporting.Downloads;
import cn.sisong.enterprise.exporting.Downloads.Deed;
import cn.sisong.enterprise.exporting.Downloads.Sheet;
import cn.sisong.enterprise.exporting.ExportFormat;
import cn.sisong.enterprise.supervision.ExceptionDesk.KindView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.Locale;

/** What supervision and leaders look at: exceptions, and nothing that goes well. */
@Path("/supervision")
@Tag(name = "督导")
public class SupervisionResource {
    private final ExceptionDesk desk;
    private final ExceptionFile file;
    private final Downloads downloads;
    private final Scopes scopes;

    SupervisionResource(ExceptionDesk desk, ExceptionFile file, Downloads downloads, Scopes scopes) {
        this.desk = desk;
        this.file = file;
        this.downloads = downloads;
        this.scopes = scopes;
    }

    @GET
    @Path("/exception-kinds")
    @PermissionsAllowed("enterprise:oversee")
    @Operation(summary = "异常类别和件数", description = "每类最多数到 100,more 表示不止")
    public Page<KindView> kinds(
            @Parameter(description = "区划代码,含其下级;缺省为本人全部范围") @QueryParam("area") String area,
            @Valid @BeanParam PageParams page) {
        return page.slice(
                desk.kinds(scopes.current(), area), kind -> kind.kind().name());
    }

    @GET
    @Path("/exceptions")
    @PermissionsAllowed("enterprise:oversee")
    @Operation(summary = "异常清单", description = "按类列出诉求或企业,附原因;不对人排名")
    public Page<ExceptionView> list(@BeanParam ExceptionFilter filter, @Valid @BeanParam PageParams page) {
        return desk.list(scopes.current(), filter, page);
    }

    @GET
    @Path("/exceptions/_export")
    @Produces("text/csv")
    @PermissionsAllowed("enterprise:oversee")
    @Operation(summary = "导出异常清单", description = "CSV,带 BOM 的 UTF-8,逐页写出;导出留痕")
    public RestResponse<StreamingOutput> export(@BeanParam ExceptionFilter filter, @Valid @BeanParam PageParams page) {
        filter.requireSense();
        var scope = scopes.current();
        return downloads.of(
                new Deed("exceptions.exported", "supervision"),
                ExportFormat.CSV,
                new Sheet("exceptions-" + filter.kind.name().toLowerCase(Locale.ROOT), "异常清单", ExceptionFile.HEADINGS),
                rows -> file.write(scope, filter, page, rows));
    }
}
