package cn.sisong.common.audit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the audit administrator: is the trail whole? */
@Path("/audit/verification")
@Tag(name = "审计")
public class AuditResource {
    private final AuditVerifier verifier;

    AuditResource(AuditVerifier verifier) {
        this.verifier = verifier;
    }

    @GET
    @PermissionsAllowed("audit:read")
    @Operation(summary = "校验审计链", description = "重算全部哈希链;faults 为空表示没有记录被改动或删除")
    public AuditVerifier.Verdict verify() {
        return verifier.verify();
    }
}
