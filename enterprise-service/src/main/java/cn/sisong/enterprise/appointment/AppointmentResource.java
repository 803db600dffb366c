package cn.sisong.enterprise.appointment;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.enterprise.confirmation.LinkLimited;
import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.visit.Visit.EndedBy;
import cn.sisong.enterprise.visit.VisitEnding;
import cn.sisong.enterprise.visit.VisitState;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The firm reads who comes when, and may say that the day does not suit; guarded by its token like the confirmation. */
@Path("/appointments/{token}")
@Produces("application/json")
@Tag(name = "企业约访")
@PermitAll
@LinkLimited
@SecurityRequirements
public class AppointmentResource {
    private final AppointmentLinks links;
    private final VisitEnding ending;
    private final Clock clock;

    AppointmentResource(AppointmentLinks links, VisitEnding ending, Clock clock) {
        this.links = links;
        this.ending = ending;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "企业查看走访安排", description = "无需登录;走访日过后或链接被收回 410,不存在 404")
    @APIResponse(responseCode = "200", description = "走访安排")
    @APIResponse(responseCode = "410", description = "链接已失效")
    @APIResponse(responseCode = "429", description = "每个地址、每个链接每分钟 30 次")
    public Appointment get(@PathParam("token") String token) {
        return view(links.get(token));
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(summary = "企业表示暂不便", description = "可以说明原因、希望改到哪天,都不是必填")
    @APIResponseSchema(value = Appointment.class, responseCode = "201", responseDescription = "已收到")
    @APIResponse(responseCode = "410", description = "链接已失效")
    public RestResponse<Appointment> decline(@PathParam("token") String token, @Valid @NotNull Decline body) {
        var link = links.get(token);
        ending.decline(link.visitId, body.reason(), body.proposedOn());
        link.answeredAt = clock.instant();
        links.flush();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view(link))
                .build();
    }

    private Appointment view(AppointmentLink link) {
        var story = links.story(link.visitId);
        var declined = story.endedBy() == EndedBy.FIRM ? new Declined(story.comment(), story.proposedOn()) : null;
        return new Appointment(
                story.enterpriseName(),
                story.taskForceName(),
                story.plannedOn(),
                Mask.telephones(story.purpose()),
                story.state().word(),
                story.state() == VisitState.PLANNED,
                declined,
                link.expiresAt);
    }

    /** The day does not suit. */
    public record Decline(
            @Schema(description = "不便的原因,选填") @Size(max = 200)
            String reason,

            @Schema(description = "希望改到的日期,须在今天之后,选填") LocalDate proposedOn) {}

    /** What the firm said. */
    public record Declined(
            @Schema(nullable = true) String reason,
            @Schema(nullable = true) LocalDate proposedOn) {}

    /** What the firm sees. */
    public record Appointment(
            String enterpriseName,
            @Schema(nullable = true) String taskForceName,
            LocalDate plannedOn,
            @Schema(nullable = true) String purpose,
            String stateText,
            boolean canDecline,
            @Schema(nullable = true) Declined declined,
            Instant expiresAt) {}
}
