package cn.sisong.enterprise.evidence;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.web.BodyLimit;
import cn.sisong.common.web.Created;
import cn.sisong.enterprise.EnterpriseApi;
import cn.sisong.enterprise.attachment.AttachmentView;
import cn.sisong.enterprise.attachment.Attachments.Owner;
import cn.sisong.enterprise.issue.FirmContacts;
import cn.sisong.enterprise.issue.Issues;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.io.InputStream;
import java.util.UUID;

/** Photos and PDFs of an issue. */
@Path("/issues")
@Produces("application/json")
@Tag(name = "附件")
public class IssueEvidenceResource {
    private final Issues issues;
    private final Evidence evidence;
    private final FirmContacts parts;
    private final Scopes scopes;

    IssueEvidenceResource(Issues issues, Evidence evidence, FirmContacts parts, Scopes scopes) {
        this.issues = issues;
        this.evidence = evidence;
        this.parts = parts;
        this.scopes = scopes;
    }

    @POST
    @Path("/{id}/attachments")
    @Consumes({"image/jpeg", "image/png", "application/pdf", "application/octet-stream"})
    @Transactional
    @Idempotent
    @BodyLimit(EvidenceLimit.BYTES)
    @PermissionsAllowed({"enterprise:visit", "enterprise:dispatch", "enterprise:handle", "enterprise:write"})
    @Operation(summary = "为诉求上传照片或 PDF", description = "请求体为文件本身,不超过 10 MB;照片中的位置、时间、设备信息会被去除")
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201", responseDescription = "已保存")
    @APIResponse(responseCode = "413", description = "超过 10 MB")
    @APIResponse(responseCode = "415", description = "不是 JPEG、PNG 或 PDF")
    public RestResponse<AttachmentView> add(
            @PathParam("id") UUID id,
            @Parameter(description = "文件名,含扩展名") @QueryParam("name") String name,
            InputStream body) {
        parts.requirePart(scopes.current(), issues.get(scopes.current(), id));
        var view = evidence.add(Owner.issue(id), name, body);
        return Created.at(EnterpriseApi.ROOT + "/attachments", view.id(), view);
    }
}
