package cn.sisong.enterprise.attachment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** What is known of an attachment; its bytes are at {@code /attachments/{id}/content}. */
public record AttachmentView(
        UUID id,
        String name,
        String mediaType,
        @Schema(description = "字节数") long size,
        String sha256,
        String authorName,
        Instant createdAt) {

    static AttachmentView of(Attachment a) {
        return new AttachmentView(a.id, a.name, a.mediaType, a.size, a.sha256, a.authorName, a.createdAt);
    }
}
