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

        @NotNull TransferState state,

        @Size(max = 500) @Schema(description = "对方的意见,企业在进度页能看到;送企业确认时即为答复")
        String stateNote,

        @Schema(description = "对方状态的日期,缺省为今天") LocalDate stateOn) {

    static TransferUpdate of(Transfer transfer) {
        return new TransferUpdate(transfer.targetNumber, transfer.state, transfer.stateNote, transfer.stateOn);
    }
}
