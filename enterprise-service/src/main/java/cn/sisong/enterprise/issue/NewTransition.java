package cn.sisong.enterprise.issue;

import cn.sisong.enterprise.sla.Complexity;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

/** A step to take, with what the step must say. */
public record NewTransition(
        @Schema(description = "变为哪个状态;现在能变为哪些、不能的为什么,见 GET 同一地址") @NotNull
        IssueState to,

        @Size(max = 31) @Schema(description = "承办单位编号;交办、改派时必填")
        String departmentId,

        @Size(max = 2000) @Schema(description = "办理意见;答复、退回、不予受理、暂停、挂账时必填")
        String comment,

        @Schema(
                description =
                        "答复、转办结果送企业确认时:拟以何种结果办结(SOLVED、ANSWERED、EXPLAINED 或 UNSOLVED),默认 SOLVED;督导组销号时:UNREACHED 或 UNSOLVED")
        Resolution resolution,

        @Schema(description = "暂停计时时必填:原因编码") SuspensionReason reasonCode,
        @Schema(description = "挂账时必填:下次答复日期") LocalDate nextReplyOn,
        @Schema(description = "并案时必填:并入的诉求") UUID mergedInto,

        @Schema(description = "不予受理时必填:应走的渠道") RejectionChannel channel,

        @Size(max = 31) @Schema(description = "申请退回时可填:建议改派的单位")
        String proposedDepartmentId,

        @Schema(description = "受理、交办时可填:复杂程度,默认 ORDINARY") Complexity complexity) {

    /** A step with nothing but an opinion and, where needed, a department. */
    public static NewTransition of(IssueState to, String departmentId, String comment) {
        return new NewTransition(to, departmentId, comment, null, null, null, null, null, null, null);
    }
}
