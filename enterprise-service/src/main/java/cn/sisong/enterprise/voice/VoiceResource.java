package cn.sisong.enterprise.voice;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.enterprise.confirmation.ClientAddress;
import cn.sisong.enterprise.confirmation.LinkLimited;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** A firm raises an issue by a printed code. A scan shows whose code it is, and nothing of what was raised by it. */
@Path("/voices/{token}")
@Produces("application/json")
@Tag(name = "企业自主反映")
@PermitAll
@LinkLimited
@SecurityRequirements
public class VoiceResource {
    private final VoiceDesk desk;
    private final ClientAddress address;

    VoiceResource(VoiceDesk desk, ClientAddress address) {
        this.desk = desk;
        this.address = address;
    }

    @GET
    @Transactional
    @Operation(summary = "扫码打开诉求表单", description = "无需登录;每次打开得到一个只能用一次的表单凭证。二维码停用 410,不存在 404")
    @APIResponse(responseCode = "200", description = "二维码是谁的,以及表单凭证")
    @APIResponse(responseCode = "410", description = "二维码已停用")
    @APIResponse(responseCode = "429", description = "每个地址、每个二维码每分钟 30 次;每个地址每天有上限")
    public VoiceForm open(@PathParam("token") String token) {
        var page = desk.open(token, address.text());
        return new VoiceForm(page.firms() ? Kind.FIRM : Kind.AREA, page.name(), page.ticket());
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(summary = "企业提交诉求", description = "状态为待受理。回执只通向这一条诉求;同一天用同一个二维码提交相同内容,返回第一次的编号")
    @APIResponseSchema(value = VoiceReceived.class, responseCode = "201", responseDescription = "已收到")
    @APIResponse(responseCode = "410", description = "二维码已停用")
    @APIResponse(responseCode = "422", description = "表单凭证不存在、已用过、已过期,或填写过快")
    @APIResponse(responseCode = "429", description = "每个二维码、每个地址每天有上限,所有进程合计")
    public RestResponse<VoiceReceived> raise(@PathParam("token") String token, @Valid @NotNull NewVoice body) {
        var received = desk.raise(token, address.text(), body);
        var receipt = received.repeated() ? null : "/s/r/" + body.ticket();
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, new VoiceReceived(received.number(), received.repeated(), receipt))
                .build();
    }

    /** Whose code was scanned. */
    public enum Kind {
        FIRM,
        AREA
    }

    /** A form to fill in. */
    public record VoiceForm(
            Kind kind,
            @Schema(description = "企业名称,或园区(区划)名称") String name,
            @Schema(description = "表单凭证") String ticket) {}

    /** What was received. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record VoiceReceived(
            String number,

            @Schema(description = "true 表示今天已提交过相同内容,编号是第一次的")
            boolean repeated,

            @Schema(nullable = true, description = "回执地址,由表单凭证构成;重复提交和重试时为 null")
            String receiptUrl)
            implements KeptAs {
        @Override
        public Object kept() {
            return new VoiceReceived(number, repeated, null);
        }
    }
}
