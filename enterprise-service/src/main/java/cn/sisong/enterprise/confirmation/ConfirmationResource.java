package cn.sisong.enterprise.confirmation;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.confirmation.FirmAnswer.Means;
import cn.sisong.enterprise.confirmation.FirmAnswer.Rating;
import cn.sisong.enterprise.confirmation.FirmAnswer.Said;
import cn.sisong.enterprise.confirmation.FirmAnswer.Solved;
import cn.sisong.enterprise.confirmation.FirmLink.Kind;
import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.FirmDesk;
import cn.sisong.enterprise.issue.FirmLinks.Issuer;
import cn.sisong.enterprise.issue.FirmVoice;
import cn.sisong.enterprise.issue.NewIssue;
import cn.sisong.enterprise.metric.UsualTime;
import cn.sisong.enterprise.metric.UsualTimes;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.util.List;

/** The only paths without a login: a firm reads and answers through its link. */
@Path("/confirmations/{token}")
@Produces("application/json")
@Tag(name = "企业确认")
@PermitAll
@LinkLimited
@SecurityRequirements
public class ConfirmationResource {
    private final Links links;
    private final FirmAnswers answers;
    private final FirmDesk desk;
    private final FirmVoice voice;
    private final UsualTimes times;
    private final Clock clock;

    ConfirmationResource(
            Links links, FirmAnswers answers, FirmDesk desk, FirmVoice voice, UsualTimes times, Clock clock) {
        this.links = links;
        this.answers = answers;
        this.desk = desk;
        this.voice = voice;
        this.times = times;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "企业查看办理进度", description = "无需登录;链接过期或被收回 410,不存在 404")
    @APIResponse(responseCode = "200", description = "进度与答复")
    @APIResponse(responseCode = "410", description = "链接已失效")
    @APIResponse(responseCode = "429", description = "每个地址、每个链接每分钟 30 次")
    public Confirmation get(@PathParam("token") String token) {
        return view(links.get(token));
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(summary = "企业确认是否解决并评价", description = "已解决则销号;部分解决、没有解决则重新办理。因未能联系到企业而销号的,此后 90 天内仍可作答。评价不向承办单位显示")
    @APIResponseSchema(value = Confirmation.class, responseCode = "201", responseDescription = "已收到")
    @APIResponse(responseCode = "410", description = "链接已失效")
    public RestResponse<Confirmation> answer(@PathParam("token") String token, @Valid @NotNull Answer body) {
        var link = links.get(token);
        if (link.answeredAt != null) {
            throw Refusal.rule("answered", "", Text.of("您已确认过,如有新情况请再提一个问题", "You have answered already"));
        }
        answers.take(link.issueId, new Said(body.solved(), body.rating(), body.comment()), Means.LINK, null);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view(link))
                .build();
    }

    @POST
    @Path("/withdrawals")
    @Transactional
    @Idempotent
    @Operation(summary = "企业撤回诉求", description = "交办前可以撤回;已交办或有其他诉求并入的 409")
    @APIResponseSchema(value = Confirmation.class, responseCode = "201", responseDescription = "已撤回")
    @APIResponse(responseCode = "409", description = "现在不能撤回")
    public RestResponse<Confirmation> withdraw(@PathParam("token") String token, @Valid @NotNull TakingBack body) {
        var link = links.get(token);
        voice.withdraw(link.issueId, body.reason());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view(link))
                .build();
    }

    @POST
    @Path("/questions")
    @Transactional
    @Idempotent
    @Operation(summary = "企业再提一个问题", description = "为同一企业登记一条新的诉求,状态为待受理;进度链接只显示这一次")
    @APIResponseSchema(value = Raised.class, responseCode = "201", responseDescription = "已收到")
    @APIResponse(responseCode = "422", description = "还没有确定是哪家企业")
    @APIResponse(responseCode = "429", description = "每家企业每天有上限")
    public RestResponse<Raised> raise(@PathParam("token") String token, @Valid @NotNull Question body) {
        var issue = voice.raiseAnother(links.get(token).issueId, body.facts());
        var url = links.open(issue, Issuer.FIRM, clock.instant());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, new Raised(issue.number(), url))
                .build();
    }

    private Confirmation view(FirmLink link) {
        var story = desk.story(link.issueId);
        var answered = answered(link, story.canAnswer());
        return new Confirmation(
                story.enterpriseName(),
                story.number(),
                story.title(),
                story.stateText(),
                story.reply(),
                story.progress(),
                story.canAnswer() && answered == null,
                answered,
                voice.open(link.issueId).withdrawal(),
                times.like(link.issueId),
                link.expiresAt);
    }

    /** A link for the progress shows the last answer, until the firm is asked again. */
    private Answered answered(FirmLink link, boolean isAsked) {
        var said = link.kind == Kind.PROGRESS
                ? answers.last(link.issueId).filter(last -> !isAsked).orElse(null)
                : link.answerId == null ? null : answers.get(link.answerId);
        return said == null ? null : new Answered(said.solved, said.rating);
    }

    /** The firm's answer. */
    public record Answer(
            @Schema(description = "问题解决了没有;SOLVED 则销号,PARTLY、UNSOLVED 则重新办理") @NotNull
            Solved solved,

            @Schema(description = "对办理的评价;不向承办、协办单位显示") @NotNull
            Rating rating,

            @Schema(description = "想说的话,选填") @Size(max = 500)
            String comment) {}

    /** The firm takes it back. */
    public record TakingBack(
            @Size(max = 200) @Schema(description = "原因,选填") String reason) {}

    /** Something else that the firm has to say. */
    public record Question(
            @Schema(description = "诉求类别") @NotNull Category category,

            @Schema(description = "标题,一句话说清是什么问题") @NotBlank @Size(max = 60)
            String title,

            @Schema(description = "情况说明:经过、涉及的政策或项目、希望怎样解决") @Size(max = 2000)
            String description) {
        NewIssue facts() {
            return new NewIssue(null, null, category, title, description, null, null, null, null, null);
        }
    }

    /** What was received. */
    public record Raised(
            String number,

            @Schema(nullable = true, description = "新诉求的进度链接,只显示这一次;重试得到的是 null")
            String url) implements KeptAs {
        @Override
        public Object kept() {
            return new Raised(number, null);
        }
    }

    /** What the firm answered. */
    public record Answered(
            Solved solved, @Schema(nullable = true) Rating rating) {}

    /** What the firm sees. */
    public record Confirmation(
            String enterpriseName,
            String number,
            String title,
            String stateText,
            @Schema(nullable = true) String reply,
            List<FirmDesk.Step> progress,
            boolean canAnswer,
            @Schema(nullable = true) Answered answered,
            boolean canWithdraw,
            @Schema(description = "近一年同类诉求多久得到答复") UsualTime usual,
            Instant expiresAt) {}
}
