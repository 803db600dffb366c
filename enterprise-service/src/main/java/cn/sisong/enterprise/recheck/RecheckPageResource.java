package cn.sisong.enterprise.recheck;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.enterprise.confirmation.LinkLimited;
import cn.sisong.enterprise.issue.FirmDesk;
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

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The firm says with one tap each how its closed problems are now; guarded by the link's token. */
@Path("/recheck-pages/{token}")
@Produces("application/json")
@Tag(name = "回访")
@PermitAll
@LinkLimited
@SecurityRequirements
public class RecheckPageResource {
    private final RecheckContacts contacts;
    private final Rechecking rechecking;
    private final FirmDesk desk;

    RecheckPageResource(RecheckContacts contacts, Rechecking rechecking, FirmDesk desk) {
        this.contacts = contacts;
        this.rechecking = rechecking;
        this.desk = desk;
    }

    @GET
    @Operation(summary = "企业查看回访的问题", description = "无需登录;链接过期或被收回 410,不存在 404")
    @APIResponse(responseCode = "200", description = "已办结的问题")
    @APIResponse(responseCode = "410", description = "链接已失效")
    @APIResponse(responseCode = "429", description = "每个地址、每个链接每分钟 30 次")
    public RecheckPage get(@PathParam("token") String token) {
        return page(contacts.withToken(token));
    }

    @POST
    @Path("/answers")
    @Transactional
    @Idempotent
    @Operation(
            summary = "企业回答一个问题现在怎样",
            description = "按所问的问题回答:STILL_SOLVED 答 FINE 或 RECURRED,SOLVED_NOW 答 SOLVED 或 UNSOLVED。又出现的、没有解决的,诉求随即重新办理")
    @APIResponseSchema(value = RecheckPage.class, responseCode = "201", responseDescription = "已收到")
    @APIResponse(responseCode = "410", description = "链接已失效")
    public RestResponse<RecheckPage> answer(@PathParam("token") String token, @Valid @NotNull RecheckAnswer body) {
        var contact = contacts.withToken(token);
        rechecking.answer(contact, body.id(), body.outcome(), body.comment());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, page(contact))
                .build();
    }

    private RecheckPage page(RecheckContact contact) {
        var asked = rechecking.asked(contact);
        var stories = desk.stories(asked.stream().map(one -> one.issueId).toList());
        var items =
                asked.stream().map(one -> item(one, stories.get(one.issueId))).toList();
        return new RecheckPage(
                items.get(0).enterpriseName(), items.stream().map(Item::asked).toList(), contact.expiresAt);
    }

    private static Item item(Recheck recheck, FirmDesk.Story story) {
        var asked = new AskedRecheck(
                recheck.id,
                story.number(),
                story.title(),
                story.reply(),
                recheck.question,
                recheck.closedOn,
                recheck.state == RecheckState.ASKED,
                recheck.state == RecheckState.ASKED ? "请您回答" : recheck.state.label());
        return new Item(story.enterpriseName(), asked);
    }

    private record Item(String enterpriseName, AskedRecheck asked) {}

    /** One tap. */
    public record RecheckAnswer(
            @Schema(description = "所答问题的编号,取自本页的问题") @NotNull
            UUID id,

            @Schema(description = "现在怎样:问 STILL_SOLVED 的答 FINE 或 RECURRED,问 SOLVED_NOW 的答 SOLVED 或 UNSOLVED") @NotNull
            RecheckOutcome outcome,

            @Size(max = 500) @Schema(nullable = true, description = "想说的话,选填")
            String comment) {}

    /** A problem whose handling has ended. */
    public record AskedRecheck(
            UUID id,
            String number,
            String title,
            @Schema(nullable = true) String reply,

            @Schema(description = "STILL_SOLVED 有没有再出现,SOLVED_NOW 之前没能联系上,现在解决了吗")
            RecheckQuestion question,

            LocalDate closedOn,
            boolean canAnswer,
            String stateText) {}

    /** What the firm sees. */
    public record RecheckPage(String enterpriseName, List<AskedRecheck> rechecks, Instant expiresAt) {}
}
