package cn.sisong.project.progress;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Monthly progress of a project. */
@Path("/projects/{projectId}/progress")
@Tag(name = "月进度")
public class ProgressResource {
    private final ProgressReports reports;
    private final Scopes scopes;
    private final Clock clock;

    ProgressResource(ProgressReports reports, Scopes scopes, Clock clock) {
        this.reports = reports;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("project:read")
    @Operation(summary = "月进度", description = "每月一行,取最近一次填报;附当年累计与时序进度")
    public Page<ProgressView> list(
            @PathParam("projectId") UUID projectId,
            @Parameter(description = "知悉日:只看该日日终前填报的;缺省为今天", example = "2026-07-01") @QueryParam("asOf") String asOf,
            @Valid @BeanParam PageParams page) {
        return page.slice(reports.list(scopes.current(), projectId, day(asOf)), ProgressView::month);
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("project:write")
    @Operation(summary = "报送月进度", description = "同月再报为更正,须写明原因;以前报送的保留")
    public RestResponse<ProgressView> report(@PathParam("projectId") UUID projectId, @Valid @NotNull NewProgress body) {
        return RestResponse.status(RestResponse.Status.CREATED, reports.add(scopes.current(), projectId, body));
    }

    private LocalDate day(String text) {
        if (text == null || text.isBlank()) {
            return Days.today(clock);
        }
        return Days.read(text)
                .orElseThrow(() ->
                        Refusal.invalid("date", "asOf", Text.of("asOf 应为日期(如 2026-09-18)", "asOf must be a date")));
    }
}
