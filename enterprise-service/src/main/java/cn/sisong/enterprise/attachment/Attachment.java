package cn.sisong.enterprise.attachment;

import cn.sisong.common.file.StoredFile;
import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.util.UUID;

/** A photo or PDF that belongs to one issue or one visit; its bytes are a stored file. */
@Entity
public class Attachment {
    @Id
    UUID id;

    UUID issueId;
    UUID visitId;
    UUID fileId;
    String name;
    String mediaType;
    long size;
    String sha256;
    String authorSubject;
    String authorName;
    Instant createdAt;

    protected Attachment() {}

    Attachment(Attachments.Owner owner, StoredFile file, String name, String mediaType, Attachments.By by) {
        this.id = Ids.next();
        this.issueId = owner.issueId();
        this.visitId = owner.visitId();
        this.fileId = file.id();
        this.name = name;
        this.mediaType = mediaType;
        this.size = file.size();
        this.sha256 = file.sha256();
        this.authorSubject = by.subject();
        this.authorName = by.name();
        this.createdAt = by.at();
    }

    public UUID issueId() {
        return issueId;
    }

    public UUID visitId() {
        return visitId;
    }

    public UUID fileId() {
        return fileId;
    }

    public String mediaType() {
        return mediaType;
    }

    public String name() {
        return name;
    }
}
