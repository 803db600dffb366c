package cn.sisong.enterprise.voice;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.EnterpriseApi;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** The codes on paper: which there are, a new one for a firm or a park, taking one back. */
@Path("/voice-codes")
@Produces("application/json")
@Tag(name = "企业自主反映")
public class VoiceCodeResource {
    private final VoiceCodes codes;
    private final CodeDesk desk;
    private final Scopes scopes;

    VoiceCodeResource(VoiceCodes codes, CodeDesk desk, Scopes scopes) {
        this.codes = codes;
        this.desk = desk;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed({"enterprise:visit", "enterprise:dispatch"})
    @Operation(summary = "诉求二维码列表", description = "新的在前;二维码内容只在签发时出现")
    public Page<VoiceCodeView> list(
            @Parameter(description = "只看该企业的,含并入其档案的") @QueryParam("enterpriseId") UUID enterpriseId,
            @Parameter(description = "只看该区划自己的") @QueryParam("areaCode") String areaCode,
            @QueryParam("areas") @DefaultValue("false") @Parameter(description = "true 只看园区(区划)的") boolean areas,
            @QueryParam("open") @DefaultValue("false") @Parameter(description = "true 只看可用的") boolean open,
            @Valid @BeanParam PageParams page) {
        return codes.list(scopes.current(), new VoiceCodes.Filter(enterpriseId, areaCode, areas, open), page);
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed({"enterprise:visit", "enterprise:dispatch"})
    @Operation(summary = "签发诉求二维码", description = "企业的由包联专班或四送一服办签发,园区的由四送一服办签发;原有的随即停用")
    @APIResponseSchema(value = VoiceCodeView.class, responseCode = "201", responseDescription = "已签发")
    public RestResponse<VoiceCodeView> issue(@Valid @NotNull NewVoiceCode body) {
        var issued = desk.issue(scopes.current(), body);
        var view = codes.view(scopes.current(), issued.id()).at(issued.url());
        return Created.at(EnterpriseApi.ROOT + "/voice-codes", view.id(), view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({"enterprise:visit", "enterprise:dispatch"})
    @Operation(summary = "诉求二维码")
    public VoiceCodeView get(@PathParam("id") UUID id) {
        return codes.view(scopes.current(), id);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @PermissionsAllowed({"enterprise:visit", "enterprise:dispatch"})
    @Operation(summary = "停用诉求二维码", description = "立即生效;已提交的诉求不受影响。需要 If-Match")
    public void revoke(@PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        desk.revoke(scopes.current(), id, ifMatch);
    }

    /** For whom a code is to be: exactly one of a firm and an area. */
    public record NewVoiceCode(
            @Schema(description = "企业编号;与区划代码二选一") UUID enterpriseId,

            @Size(max = 12) @Schema(description = "园区(区划)代码;与企业编号二选一")
            String areaCode) {}
}
