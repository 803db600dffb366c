package cn.sisong.enterprise.contact;

import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.common.web.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** Contacts in and out by HTTP. */
public final class ContactViews {
    private ContactViews() {}

    /** Someone to speak with, or what is said of them anew. */
    public record NewFirmContact(
            @Schema(description = "姓名") @NotBlank @Size(max = 40)
            String name,

            @Schema(description = "职务") @Size(max = 40) String post,

            @Size(max = 30) @TelephoneNumber @Schema(description = "手机或带区号的固定电话;可带空格、连字符和 +86")
            String mobile,

            @Schema(description = "是否主要联系人,缺省为 false;每户至多一人,原来的随之取消")
            Boolean primary) {
        /** The number as it is kept; null when none is given. */
        String number() {
            return Telephone.parse(mobile).orElse(null);
        }
    }

    /** Someone at the firm: the number masked, the name in full only to those who may see the number. */
    public record FirmContactView(
            UUID id,
            long version,
            String name,
            @Schema(nullable = true) String post,
            @Schema(nullable = true, description = "脱敏号码") String mobile,
            @Schema(description = "主要联系人") boolean primary,
            @Schema(description = "可否申请查看完整号码") boolean revealable)
            implements Versioned {}

    /** Why the number is needed. */
    public record RevealRequest(
            @Schema(description = "为什么要看完整号码,留痕备查") @NotBlank @Size(min = 2, max = 200)
            String reason) {}

    /** The number in full, in this one answer; a repeated request does not bring it again. */
    public record Revealed(
            UUID id, String name, @Schema(nullable = true) String mobile) implements KeptAs {
        @Override
        public Object kept() {
            return new Revealed(id, Mask.name(name), null);
        }
    }
}
