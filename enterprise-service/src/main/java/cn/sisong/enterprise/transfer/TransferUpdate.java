package cn.sisong.enterprise.transfer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** What the other side says: its number, how the ticket fares there, since when. */
public record TransferUpdate(
        @Size(max = 60) @Pattern(regexp = "\\S(.*\\S)?", message = "{transfer.number}") @Schema(description = "对方编号")
        String targetNumber,

        @Schema(
                description =
                        "对方办到哪一步,不能清空;不能由现状变为该状态的答 409,allowedTransitions 列出能变为哪些。HANDED_TO_US 只用于省为企服务平台、市级平台、省级拖欠账款投诉")
        @NotNull
        TransferState state,

        @Size(max = 500) @Schema(description = "对方的意见,企业在进度页能看到;送企业确认时即为答复")
        String stateNote,

        @Schema(description = "对方状态的日期,缺省为今天;不晚于今天,不早于上一次的日期")
        LocalDate stateOn) {

    static TransferUpdate of(Transfer transfer) {
        return new TransferUpdate(transfer.targetNumber, transfer.state, transfer.stateNote, transfer.stateOn);
    }
}
