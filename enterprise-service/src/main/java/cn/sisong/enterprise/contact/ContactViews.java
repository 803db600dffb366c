package cn.sisong.enterprise.contact;

import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.common.web.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** Contacts in and out by HTTP. */
public final class ContactViews {
    private ContactViews() {}

    /** Someone to speak with, or what is said of them anew. */
    public record NewFirmContact(
            @NotBlank @Size(max = 40) String name,
            @Size(max = 40) String post,

            @Schema(description = "手机或带区号的固定电话")
            @Pattern(regexp = "1\\d{10}|0\\d{2,3}[ -]?\\d{7,8}", message = "{phone}")
            String mobile,

            Boolean primary) {}

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
            @NotBlank @Size(min = 2, max = 200) String reason) {}

    /** The number in full, in this one answer; a repeated request does not bring it again. */
    public record Revealed(
            UUID id, String name, @Schema(nullable = true) String mobile) implements KeptAs {
        @Override
        public Object kept() {
            return new Revealed(id, Mask.name(name), null);
        }
    }
}
