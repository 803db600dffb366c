package cn.sisong.enterprise.voice;

import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.common.web.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A code as officials see it; its address is shown once, in the answer that issued it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record VoiceCodeView(
        UUID id,
        long version,
        State state,

        @Schema(nullable = true, description = "企业二维码的企业") CodeFirm enterprise,

        @Schema(nullable = true, description = "园区(区划)二维码的区划")
        CodeArea area,

        String issuedByName,
        Instant issuedAt,
        @Schema(nullable = true) Instant revokedAt,
        @Schema(description = "由此提交的诉求件数") long received,

        @Schema(nullable = true, description = "二维码内容,只在签发时出现一次;重试得到的是 null")
        String url)
        implements Versioned, KeptAs {

    /** Whether it can be scanned. */
    public enum State {
        OPEN,
        REVOKED
    }

    /** A firm by id and name. */
    public record CodeFirm(UUID id, String name) {}

    /** An area by code and name. */
    public record CodeArea(String code, String name) {}

    /** A code with the names beside its ids. */
    record Row(
            UUID id,
            long version,
            UUID firmId,
            String firmName,
            String areaCode,
            String areaName,
            String issuedByName,
            Instant issuedAt,
            Instant revokedAt,
            long received) {
        VoiceCodeView view() {
            return new VoiceCodeView(
                    id,
                    version,
                    revokedAt == null ? State.OPEN : State.REVOKED,
                    firmId == null ? null : new CodeFirm(firmId, firmName),
                    areaCode == null ? null : new CodeArea(areaCode, areaName),
                    issuedByName,
                    issuedAt,
                    revokedAt,
                    received,
                    null);
        }
    }

    VoiceCodeView at(String address) {
        return new VoiceCodeView(
                id, version, state, enterprise, area, issuedByName, issuedAt, revokedAt, received, address);
    }

    @Override
    public Object kept() {
        return at(null);
    }
}
