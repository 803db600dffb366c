package cn.sisong.project.figure;

import cn.sisong.common.figure.FigureParams;
import cn.sisong.common.figure.FigureRow;
import cn.sisong.common.figure.FigureView;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.project.ProjectApi;
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

/** Figures and their rows. */
@Path("/figures")
@Tag(name = "指标")
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
    @PermissionsAllowed("project:read")
    @Operation(summary = "项目指标", description = "B2–B5、C2–C5;缺少数据时 value 为 null 并说明原因")
    public FigureView.Sheet list(@BeanParam FigureParams params) {
        var scope = scopes.current();
        var asked = params.query(scope, clock);
        return new FigureView.Sheet(Arrays.stream(ProjectFigure.values())
                .map(figure -> FigureView.of(figure, figures.value(scope, figure, asked), asked, ProjectApi.ROOT))
                .toList());
    }

    @GET
    @Path("/{code}/rows")
    @PermissionsAllowed("project:read")
    @Operation(summary = "指标的明细", description = "逐行可追溯到记录")
    public Page<FigureRow> rows(
            @PathParam("code") String code, @BeanParam FigureParams params, @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        var figure = Arrays.stream(ProjectFigure.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Text.of("指标", "figure")));
        return figures.rows(scope, figure, params.query(scope, clock), page);
    }
}
