package cn.sisong.enterprise.confirmation;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.web.IfMatch;
import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.confirmation.FirmAnswer.Means;
import cn.sisong.enterprise.confirmation.FirmAnswer.Rating;
import cn.sisong.enterprise.confirmation.FirmAnswer.Said;
import cn.sisong.enterprise.confirmation.FirmAnswer.Solved;
import cn.sisong.enterprise.issue.FirmContacts;
import cn.sisong.enterprise.issue.FirmLinks.Issuer;
import cn.sisong.enterprise.issue.Issues;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Asking the firm: a new link for it, taking a link back, and recording a call. Never the handler's part. */
@Path("/issues")
@Tag(name = "企业确认")
public class FirmContactResource {
    private final Issues issues;
    private final FirmContacts contacts;
    private final Links links;
    private final FirmAnswers answers;
    private final Changes changes;
    private final Caller caller;
    private final Scopes scopes;
    private final Clock clock;

    FirmContactResource(
            Issues issues,
            FirmContacts contacts,
            Links links,
            FirmAnswers answers,
            Changes changes,
            Caller caller,
            Scopes scopes,
            Clock clock) {
        this.issues = issues;
        this.contacts = contacts;
        this.links = links;
        this.answers = answers;
        this.changes = changes;
        this.caller = caller;
        this.scopes = scopes;
        this.clock = clock;
    }

    @POST
    @Path("/{id}/confirmation-links")
    @Transactional
    @Idempotent
    @PermissionsAllowed({"enterprise:visit", "enterprise:dispatch"})
    @Operation(summary = "签发企业链接", description = "待企业确认时为确认链接,其余时候为进度链接(只看进度,到待企业确认时也可以在上面确认)。同类的旧链接随即失效;链接只显示这一次")
    public RestResponse<NewLink> issue(@PathParam("id") UUID id) {
        var issue = issues.get(scopes.current(), id);
        contacts.requireAsking(scopes.current(), issue);
        var now = clock.instant();
        var url = links.open(issue, Issuer.of(scopes.current()), now);
        var link = links.newest(id);
        changes.record(new Change("issue.link-issued", "issue", id, issue.version(), null, link.expiresAt));
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, new NewLink(link.id, link.version, url, link.expiresAt))
                .build();
    }

    @GET
    @Path("/{id}/confirmation-links")
    @PermissionsAllowed({"enterprise:visit", "enterprise:dispatch"})
    @Operation(summary = "企业确认链接", description = "新的在前;链接地址只在签发时出现")
    public Page<LinkView> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        contacts.requireAsking(scopes.current(), issues.get(scopes.current(), id));
        var now = clock.instant();
        return page.slice(links.ofIssue(id), link -> link.id.toString()).map(link -> LinkView.of(link, now));
    }

    @DELETE
    @Path("/{id}/confirmation-links/{linkId}")
    @Transactional
    @PermissionsAllowed({"enterprise:visit", "enterprise:dispatch"})
    @Operation(summary = "收回企业确认链接", description = "立即生效;需要 If-Match")
    public void revoke(
            @PathParam("id") UUID id, @PathParam("linkId") UUID linkId, @HeaderParam("If-Match") IfMatch ifMatch) {
        var issue = issues.get(scopes.current(), id);
        var link = links.ofIssue(id, linkId);
        IfMatch.require(ifMatch, link.version);
        contacts.requireAsking(scopes.current(), issue);
        link.revoke(clock.instant());
        changes.record(new Change("issue.link-revoked", "issue", id, issue.version(), null, null));
    }

    @POST
    @Path("/{id}/contacts")
    @Transactional
    @Idempotent
    @PermissionsAllowed({"enterprise:visit", "enterprise:dispatch", "enterprise:supervise"})
    @Operation(summary = "登记与企业的联系", description = "打通时可以一并登记企业的答复,与企业在链接上作答等效,须带诉求的 If-Match;承办和协办单位不能代企业登记")
    public RestResponse<NewContact> contact(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull NewContact body) {
        var issue = issues.get(scopes.current(), id);
        var isReached = body.outcome() == Outcome.REACHED;
        if (!isReached && body.answer() != null) {
            throw Refusal.invalid(
                    "not-reached", "/answer", Text.of("未联系上时没有答复", "Nobody was reached who could answer"));
        }
        if (body.answer() != null) {
            IfMatch.require(ifMatch, issue.version());
        }
        contacts.record(scopes.current(), issue, isReached, body.comment());
        if (body.answer() != null) {
            answers.take(
                    id,
                    new Said(body.answer().solved(), body.answer().rating(), body.comment()),
                    Means.CALL,
                    caller.name());
        }
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, body)
                .build();
    }

    /** Whether the firm could be reached. */
    @Schema(description = "REACHED 联系上了 UNANSWERED 没有联系上")
    public enum Outcome {
        REACHED,
        UNANSWERED
    }

    /** A call to the firm. */
    public record NewContact(
            @Schema(description = "有没有联系上") @NotNull Outcome outcome,

            @Size(max = 500) @Schema(nullable = true, description = "通话情况;企业作答的,即为企业的话")
            String comment,

            @Valid @Schema(nullable = true, description = "企业在电话中的答复;打通时才有")
            CallAnswer answer) {}

    /** What the firm said on the telephone; it need not rate. */
    public record CallAnswer(
            @Schema(description = "企业说解决了没有;SOLVED 则销号,PARTLY、UNSOLVED 则重新办理") @NotNull
            Solved solved,

            @Schema(nullable = true, description = "企业对办理的评价,没有评价的不填;不向承办、协办单位显示")
            Rating rating) {}

    /** A link, shown once. */
    public record NewLink(
            UUID id,
            long version,

            @Schema(nullable = true, description = "只在签发时出现一次;重试得到的是 null")
            String url,

            Instant expiresAt)
            implements Versioned, KeptAs {
        @Override
        public Object kept() {
            return new NewLink(id, version, null, expiresAt);
        }
    }
}
