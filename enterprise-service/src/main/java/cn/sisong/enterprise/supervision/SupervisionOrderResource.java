package cn.sisong.enterprise.supervision;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.contact.ShownNumbers;
import cn.sisong.enterprise.issue.IssueClock;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.supervision.OrderViews.OrderStep;
import cn.sisong.enterprise.supervision.OrderViews.OrderView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.List;
import java.util.UUID;

/** Supervision orders (督办单) of all issues in sight: answered by the department in charge, ended by supervision. */
@Path("/supervision-orders")
@Produces("application/json")
@Tag(name = "提级与督办")
public class SupervisionOrderResource {
    private final Issues issues;
    private final SupervisionOrders orders;
    private final OrderDesk desk;
    private final ShownNumbers numbers;
    private final IssueClock times;
    private final Scopes scopes;

    SupervisionOrderResource(
            Issues issues,
            SupervisionOrders orders,
            OrderDesk desk,
            ShownNumbers numbers,
            IssueClock times,
            Scopes scopes) {
        this.issues = issues;
        this.orders = orders;
        this.desk = desk;
        this.numbers = numbers;
        this.times = times;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "督办单列表", description = "新的在前;late=true 只看超过期限未答复的。电话号码隐去,指定 issueId 时对督导组、承办单位和四送一服办完整显示,留痕")
    public Page<OrderView> list(
            @Parameter(description = "只看该诉求的") @QueryParam("issueId") UUID issueId,
            @Parameter(description = "只看该状态") @QueryParam("state") OrderState state,
            @Parameter(description = "只看过了答复期限仍未办结的") @QueryParam("late") boolean late,
            @Valid @BeanParam PageParams page) {
        var today = times.today();
        var states = state == null ? null : List.of(state);
        var filter = new SupervisionOrders.Filter(issueId, states, late ? today : null);
        var scope = scopes.current();
        return orders.list(scope, filter, page)
                .map(row -> issueId == null ? OrderView.of(row, today).masked() : read(scope, row));
    }

    @GET
    @Path("/{orderId}")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "督办单", description = "一份督办单的要求、答复期限和进展")
    public OrderView get(@PathParam("orderId") UUID orderId) {
        var scope = scopes.current();
        return read(scope, orders.get(scope, orderId));
    }

    /** One order, or those of one issue: with the numbers for whoever has a part in it, who answers for having seen them. */
    private OrderView read(DataScope scope, SupervisionOrders.Row row) {
        var view = OrderView.of(row, times.today());
        if (!row.showsNumbers(scope)) {
            return view.masked();
        }
        numbers.remember("supervision-order", view.id(), view, view.masked());
        return view;
    }

    @POST
    @Path("/{orderId}/transitions")
    @Transactional
    @Idempotent
    @PermissionsAllowed({"enterprise:supervise", "enterprise:handle", "enterprise:dispatch"})
    @Operation(summary = "答复、要求补充或办结督办单")
    @APIResponseSchema(value = OrderView.class, responseCode = "201", responseDescription = "已办理")
    public RestResponse<OrderView> take(
            @PathParam("orderId") UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull OrderStep body) {
        var scope = scopes.current();
        var row = orders.get(scope, orderId);
        IfMatch.require(ifMatch, row.order().version);
        desk.take(scope, issues.get(scope, row.order().issueId), row.order(), body);
        return RestResponse.status(RestResponse.Status.CREATED, OrderView.of(row, times.today()));
    }
}
