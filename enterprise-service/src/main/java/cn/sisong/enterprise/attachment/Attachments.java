package cn.sisong.enterprise.attachment;

import cn.sisong.common.file.StoredFile;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Attachments by owner. Whoever may see the owner may see them: the caller of these methods has seen to that. */
@ApplicationScoped
public class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    /** What an attachment hangs on: exactly one of the two. */
    public record Owner(UUID issueId, UUID visitId) {
        public static Owner issue(UUID id) {
            return new Owner(id, null);
        }

        public static Owner visit(UUID id) {
            return new Owner(null, id);
        }
    }

    /** Who brought it, and when. */
    public record By(String subject, String name, Instant at) {}

    public AttachmentView add(Owner owner, StoredFile file, String name, String mediaType, By by) {
        var attachment = new Attachment(owner, file, name, mediaType, by);
        persistAndFlush(attachment);
        return AttachmentView.of(attachment);
    }

    public AttachmentView view(Attachment attachment) {
        return AttachmentView.of(attachment);
    }

    public List<AttachmentView> ofIssue(UUID issueId) {
        return list("issueId = ?1 order by id", issueId).stream()
                .map(AttachmentView::of)
                .toList();
    }

    public List<AttachmentView> ofVisit(UUID visitId) {
        return list("visitId = ?1 order by id", visitId).stream()
                .map(AttachmentView::of)
                .toList();
    }
}
