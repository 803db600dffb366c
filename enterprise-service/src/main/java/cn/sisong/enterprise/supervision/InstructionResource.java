package cn.sisong.enterprise.supervision;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.Scopes;
import cn.sisong.enterprise.issue.IssueClock;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.issue.Note;
import cn.sisong.enterprise.issue.Register;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Instant;
import java.util.UUID;

/** Leaders' instructions (领导批示): a line on the timeline that everybody who handles the issue reads. */
@Path("/issues/{id}/instructions")
@Produces("application/json")
@Tag(name = "提级与督办")
public class InstructionResource {
    private final Issues issues;
    private final Register register;
    private final IssueClock times;
    private final Caller caller;
    private final Scopes scopes;

    InstructionResource(Issues issues, Register register, IssueClock times, Caller caller, Scopes scopes) {
        this.issues = issues;
        this.register = register;
        this.times = times;
        this.caller = caller;
        this.scopes = scopes;
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:instruct")
    @Operation(summary = "领导批示", description = "记入办理过程,不改变状态和期限")
    @APIResponseSchema(value = Instruction.class, responseCode = "201", responseDescription = "已批示")
    public RestResponse<Instruction> instruct(@PathParam("id") UUID id, @Valid @NotNull NewInstruction body) {
        var issue = issues.get(scopes.current(), id);
        var text = body.text().strip();
        var by = new By(caller.subject(), caller.name(), Actor.LEADER);
        register.note(issue, Note.of(IssueNote.INSTRUCTED, by, text));
        return RestResponse.status(RestResponse.Status.CREATED, new Instruction(text, caller.name(), times.now()));
    }

    /** What the leader says. */
    public record NewInstruction(
            @Schema(description = "批示内容,记入办理过程") @NotBlank @Size(max = 1000)
            String text) {}

    /** An instruction as it stands on the timeline. */
    public record Instruction(String text, String by, Instant at) {}
}
