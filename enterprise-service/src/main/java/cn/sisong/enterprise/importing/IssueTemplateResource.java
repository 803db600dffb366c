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

/** The ledger of issues to fill in. */
@Path("/issues/_template")
@Tag(name = "诉求")
public class IssueTemplateResource {
    private final TemplateFile template;
    private final Scopes scopes;

    IssueTemplateResource(TemplateFile template, Scopes scopes) {
        this.template = template;
        this.scopes = scopes;
    }

    @GET
    @Produces(FileFormat.XLSX_TYPE)
    @PermissionsAllowed("enterprise:write")
    @Operation(summary = "问题台账导入模板", description = "XLSX,列与导出的问题台账相同,问题类别、承办单位、办理结果、企业评价可从下拉框选择")
    public RestResponse<byte[]> get() throws IOException {
        return template.of(ListKind.ISSUES, scopes.current());
    }
}
