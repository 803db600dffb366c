package cn.sisong.enterprise.voice;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.enterprise.confirmation.LinkLimited;
import cn.sisong.enterprise.issue.FirmDesk;
import cn.sisong.enterprise.metric.UsualTime;
import com.fasterxml.jackson.annotation.JsonInclude;
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

import java.util.List;

/** Whoever raised an issue by a code follows it, adds to it and takes it back: that one issue, by its receipt. */
@Path("/voice-receipts/{token}")
@Produces("application/json")
@Tag(name = "企业自主反映")
@PermitAll
@LinkLimited
@SecurityRequirements
public class ReceiptResource {
    private final ReceiptDesk desk;

    ReceiptResource(ReceiptDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "凭回执查看办理进度", description = "无需登录;不列经办人姓名,文字中的电话号码隐去,正式答复中写明的除外")
    @APIResponse(responseCode = "200", description = "进度与答复")
    @APIResponse(responseCode = "404", description = "没有这张回执")
    @APIResponse(responseCode = "429", description = "每个地址、每张回执每分钟 30 次")
    public Receipt get(@PathParam("token") String token) {
        return desk.show(token);
    }

    @POST
    @Path("/additions")
    @Transactional
    @Idempotent
    @Operation(summary = "企业补充说明", description = "记入办理过程,通知现在的承办单位或四送一服办;诉求结束后不能补充")
    @APIResponseSchema(value = Receipt.class, responseCode = "201", responseDescription = "已收到")
    @APIResponse(responseCode = "409", description = "诉求已结束")
    public RestResponse<Receipt> add(@PathParam("token") String token, @Valid @NotNull Addition body) {
        desk.add(token, body.text());
        return created(token);
    }

    @POST
    @Path("/withdrawals")
    @Transactional
    @Idempotent
    @Operation(summary = "企业撤回诉求", description = "交办前可以撤回;已交办或有其他诉求并入的 409")
    @APIResponseSchema(value = Receipt.class, responseCode = "201", responseDescription = "已撤回")
    @APIResponse(responseCode = "409", description = "现在不能撤回")
    public RestResponse<Receipt> withdraw(@PathParam("token") String token, @Valid @NotNull Withdrawal body) {
        desk.withdraw(token, body.reason());
        return created(token);
    }

    private RestResponse<Receipt> created(String token) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, desk.show(token))
                .build();
    }

    /** More words. */
    public record Addition(
            @Schema(description = "补充的内容,记入办理过程") @NotBlank @Size(max = 1000)
            String text) {}

    /** The firm takes it back. */
    public record Withdrawal(
            @Size(max = 200) @Schema(description = "原因,选填") String reason) {}

    /** How the issue fares. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Receipt(
            String number,
            String title,
            String stateText,
            @Schema(nullable = true) String reply,
            List<FirmDesk.Step> progress,
            boolean canAdd,
            boolean canWithdraw,

            @Schema(description = "true 表示在等企业确认是否解决;确认用工作人员发来的链接")
            boolean firmIsAsked,

            @Schema(description = "近一年同类诉求多久得到答复") UsualTime usual) {}
}
