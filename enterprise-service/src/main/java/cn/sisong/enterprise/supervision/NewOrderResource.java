package cn.sisong.enterprise.supervision;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.web.Created;
import cn.sisong.enterprise.EnterpriseApi;
import cn.sisong.enterprise.issue.IssueClock;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.supervision.OrderViews.NewOrder;
import cn.sisong.enterprise.supervision.OrderViews.OrderView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** Supervision issues an order about an issue. */
@Path("/issues/{id}/supervision-orders")
@Produces("application/json")
@Tag(name = "提级与督办")
public class NewOrderResource {
    private final Issues issues;
    private final SupervisionOrders orders;
    private final OrderDesk desk;
    private final IssueClock times;
    private final Scopes scopes;

    NewOrderResource(Issues issues, SupervisionOrders orders, OrderDesk desk, IssueClock times, Scopes scopes) {
        this.issues = issues;
        this.orders = orders;
        this.desk = desk;
        this.times = times;
        this.scopes = scopes;
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:supervise")
    @Operation(summary = "下达督办单", description = "督办不改变诉求状态,也不能销号")
    @APIResponseSchema(value = OrderView.class, responseCode = "201", responseDescription = "已下达")
    public RestResponse<OrderView> issue(@PathParam("id") UUID id, @Valid @NotNull NewOrder body) {
        var scope = scopes.current();
        var order = desk.issue(scope, issues.get(scope, id), body);
        var view = OrderView.of(orders.get(scope, order.id), times.today());
        return Created.at(EnterpriseApi.ROOT + "/supervision-orders", view.id(), view);
    }
}
