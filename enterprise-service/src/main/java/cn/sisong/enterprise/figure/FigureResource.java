package cn.sisong.enterprise.figure;

import cn.sisong.common.figure.FigureParams;
import cn.sisong.common.figure.FigureQuery;
import cn.sisong.common.figure.FigureRow;
import cn.sisong.common.figure.FigureView;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.EnterpriseApi;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Clock;
import java.util.Arrays;

/** The figures of this service for any period, as known on any day, each with its rows. */
@Path("/figures")
@Tag(name = "数字")
public class FigureResource {
    private final Figures figures;
    private final Scopes scopes;
    private final Clock clock;

    FigureResource(Figures figures, Scopes scopes, Clock clock) {
        this.figures = figures;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "汇报数字", description = "缺少数据时 value 为 null 并说明 gap,绝不以 0 代替")
    public FigureView.Sheet list(@BeanParam FigureParams params) {
        var query = query(params);
        return new FigureView.Sheet(Arrays.stream(EnterpriseFigure.values())
                .map(figure -> FigureView.of(figure, figures.value(figure, query), query, EnterpriseApi.ROOT))
                .toList());
    }

    /** Figures speak of a whole area: those who see single firms only have none. */
    private FigureQuery query(FigureParams params) {
        var scope = scopes.current();
        if (!scope.system() && !scope.hasAnyRole("dispatcher", "supervisor", "leader")) {
            throw Refusal.forbidden(
                    Text.of("汇报数字由四送一服办、督导组和领导查看", "Figures are for the office, supervision and leaders"));
        }
        return params.query(scope, clock);
    }

    @GET
    @Path("/{code}/rows")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "一个数字的逐行数据")
    public Page<FigureRow> rows(
            @PathParam("code") String code, @BeanParam FigureParams params, @Valid @BeanParam PageParams page) {
        var figure = Arrays.stream(EnterpriseFigure.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Text.of("数字", "figure")));
        return figures.rows(figure, query(params), page);
    }
}
