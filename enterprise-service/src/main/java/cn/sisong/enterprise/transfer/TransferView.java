package cn.sisong.enterprise.transfer;

import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.contact.Mask;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A transfer as it is shown. */
public record TransferView(
        UUID id,
        long version,
        UUID issueId,
        String issueNumber,
        TransferChannel channel,
        String channelLabel,
        @Schema(description = "true 为上报,false 为转出") boolean up,
        String target,
        @Schema(nullable = true) String targetNumber,
        TransferState state,
        String stateLabel,
        String stateNote,
        LocalDate stateOn,
        @Schema(description = "对方状态可变为") List<TransferState> next,
        LocalDate sentOn,
        String sentByName,
        Instant createdAt)
        implements Versioned {

    /** Without anybody's number: whoever has a duty reads the words in the course of the issue. */
    static TransferView of(Transfers.Row row) {
        var transfer = row.transfer();
        return new TransferView(
                transfer.id,
                transfer.version,
                transfer.issueId,
                row.issueNumber(),
                transfer.channel,
                transfer.channel.label(),
                transfer.channel.isUp(),
                Mask.telephones(transfer.target),
                transfer.targetNumber,
                transfer.state,
                transfer.state.label(),
                Mask.telephones(transfer.stateNote),
                transfer.stateOn,
                transfer.state.next().stream()
                        .filter(state -> state != TransferState.HANDED_TO_US || transfer.channel.isUp())
                        .toList(),
                transfer.sentOn,
                transfer.sentByName,
                transfer.createdAt);
    }
}
