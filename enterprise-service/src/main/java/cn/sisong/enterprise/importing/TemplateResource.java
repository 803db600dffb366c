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

/** The workbook to fill in. */
@Path("/enterprises/_template")
@Tag(name = "企业")
public class TemplateResource {
    private final TemplateFile template;
    private final Scopes scopes;

    TemplateResource(TemplateFile template, Scopes scopes) {
        this.template = template;
        this.scopes = scopes;
    }

    @GET
    @Produces(FileFormat.XLSX_TYPE)
    @PermissionsAllowed("enterprise:write")
    @Operation(summary = "导入模板", description = "XLSX,地区、行业、企业类型可从下拉框选择")
    public RestResponse<byte[]> get() throws IOException {
        return template.of(ListKind.ENTERPRISES, scopes.current());
    }
}
