package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.Scopes;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.io.IOException;

/** The ledger of visits to fill in. */
@Path("/visits/_template")
@Tag(name = "走访")
public class VisitTemplateResource {
    private final TemplateFile template;
    private final Scopes scopes;

    VisitTemplateResource(TemplateFile template, Scopes scopes) {
        this.template = template;
        this.scopes = scopes;
    }

    @GET
    @Produces(FileFormat.XLSX_TYPE)
    @PermissionsAllowed({"enterprise:write", "enterprise:ledger"})
    @Operation(summary = "走访台账导入模板", description = "XLSX,走访方式、专班可从下拉框选择")
    public RestResponse<byte[]> get() throws IOException {
        return template.of(ListKind.VISITS, scopes.current());
    }
}
