package cn.sisong.enterprise.transfer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** A ticket to send up or out. */
public record NewTransfer(
        @Schema(description = "转给哪个平台或渠道") @NotNull TransferChannel channel,

        @Size(max = 60) @Schema(description = "接收单位,缺省为渠道名称")
        String target,

        @Size(max = 60)
        @Pattern(regexp = "\\S(.*\\S)?", message = "{transfer.number}")
        @Schema(description = "对方编号,可稍后补登")
        String targetNumber,

        @Schema(description = "转出日期,缺省为今天;不晚于今天") LocalDate sentOn,

        @Size(max = 500) @Schema(description = "转办说明,企业在进度页能看到")
        String comment) {}
