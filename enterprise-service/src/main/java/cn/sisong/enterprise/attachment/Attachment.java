package cn.sisong.enterprise.attachment;

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
