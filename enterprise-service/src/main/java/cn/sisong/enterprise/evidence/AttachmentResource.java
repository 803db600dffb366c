package cn.sisong.enterprise.evidence;

import cn.sisong.common.file.StoredFiles;
import cn.sisong.common.identity.Scopes;
import cn.sisong.enterprise.attachment.AttachmentView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Attachments by their own id; visible to whoever sees what they hang on. */
@Path("/attachments/{id}")
@Tag(name = "附件")
public class AttachmentResource {
    private final Evidence evidence;
    private final StoredFiles files;
    private final Scopes scopes;

    AttachmentResource(Evidence evidence, StoredFiles files, Scopes scopes) {
        this.evidence = evidence;
        this.files = files;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "附件信息")
    public AttachmentView get(@PathParam("id") UUID id) {
        return evidence.view(evidence.get(scopes.current(), id));
    }

    @GET
    @Path("/content")
    @Produces({"image/jpeg", "image/png", "application/pdf", "application/problem+json"})
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "附件内容")
    public Response content(@PathParam("id") UUID id) {
        var attachment = evidence.get(scopes.current(), id);
        var name = URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8).replace("+", "%20");
        InputStream content = files.open(attachment.fileId());
        return Response.ok(content, attachment.mediaType())
                .header("Content-Disposition", "inline; filename*=UTF-8''" + name)
                .header("Cache-Control", "private, max-age=86400, immutable")
                .build();
    }
}
