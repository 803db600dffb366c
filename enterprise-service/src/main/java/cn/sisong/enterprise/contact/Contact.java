package cn.sisong.enterprise.contact;

import cn.sisong.common.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/** Someone at a firm. */
@Entity
@Table(name = "firm_contact")
class Contact {
    @Id
    UUID id;

    @Version
    long version;

    UUID enterpriseId;
    String name;
    String post;
    String mobile;

    @Column(name = "is_primary")
    boolean primary;

    Instant recordedAt;
    String recordedBy;
    Instant removedAt;

    protected Contact() {}

    Contact(UUID enterpriseId, String recordedBy, Instant now) {
        this.id = Ids.next();
        this.enterpriseId = enterpriseId;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    void describe(String newName, String newPost, String newMobile) {
        this.name = newName.strip();
        this.post = newPost == null || newPost.isBlank() ? null : newPost.strip();
        this.mobile = newMobile;
    }

    void remove(Instant now) {
        this.removedAt = now;
        this.primary = false;
    }
}
