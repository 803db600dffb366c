package cn.sisong.enterprise.visit;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** Changes of single fields of a visit, from devices that were without signal. */
@Path("/visits/{id}/edits")
@Produces("application/json")
@Tag(name = "走访")
public class VisitEditResource {
    private final Visits visits;
    private final VisitEdits edits;
    private final Amending amending;
    private final VisitPresenter presenter;
    private final NumberReads reads;
    private final Scopes scopes;

    VisitEditResource(
            Visits visits,
            VisitEdits edits,
            Amending amending,
            VisitPresenter presenter,
            NumberReads reads,
            Scopes scopes) {
        this.visits = visits;
        this.edits = edits;
        this.amending = amending;
        this.presenter = presenter;
        this.reads = reads;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "走访记录的逐项修改", description = "新的在前;包括没有采用的内容")
    public Page<EditView> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        var history = edits.history(scope, visits.get(scope, id), page);
        reads.of(id, history.items());
        return history;
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "逐项修改走访记录", description = """
                    供离线修改使用,不带 If-Match:baseVersion 说明修改时看到的版本,各项按填写时刻合并,\
                    与到达的先后无关。互不知情的两个内容都保留,后填写的采用,另一个列在 conflicts 中。""")
    @APIResponse(responseCode = "200", description = "已合并;返回现在的记录")
    public RestResponse<VisitView> add(@PathParam("id") UUID id, @Valid @NotNull EditForm body) {
        var scope = scopes.current();
        amending.take(scope, visits.get(scope, id), body);
        return RestResponse.ok(presenter.one(visits.row(scope, id)));
    }
}
