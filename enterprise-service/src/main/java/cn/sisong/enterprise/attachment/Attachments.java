package cn.sisong.enterprise.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Attachments by owner. Whoever may see the owner may see them: the caller of these methods has seen to that. */
@ApplicationScoped
public class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

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
