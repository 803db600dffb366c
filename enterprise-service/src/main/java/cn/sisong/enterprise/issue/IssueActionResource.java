package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.Scopes;
import cn.sisong.enterprise.issue.IssueActions.Offer;
import io.quarkus.arc.All;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.UUID;

/** What can be done with an issue beside its steps. */
@Path("/issues")
@Tag(name = "诉求")
public class IssueActionResource {
    private final Issues issues;
    private final List<IssueActions> features;
    private final Scopes scopes;

    IssueActionResource(Issues issues, @All List<IssueActions> features, Scopes scopes) {
        this.issues = issues;
        this.features = features;
        this.scopes = scopes;
    }

    @GET
    @Path("/{id}/actions")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "状态流转以外可办的事项", description = "allowed 为现在可办;refused 附不能办的原因;与本人职责无关的不列出")
    public Actions actions(@PathParam("id") UUID id) {
        var scope = scopes.current();
        var issue = issues.get(scope, id);
        var offers = features.stream()
                .flatMap(feature -> feature.of(scope, issue).stream())
                .toList();
        return new Actions(
                offers.stream()
                        .filter(offer -> offer.reason() == null)
                        .map(offer -> new Actions.Open(offer.action(), offer.label()))
                        .toList(),
                offers.stream().filter(offer -> offer.reason() != null).toList());
    }

    /** Open and closed actions of the caller. */
    public record Actions(List<Open> allowed, List<Offer> refused) {
        /** An action that is open now. */
        public record Open(String action, String label) {}
    }
}
