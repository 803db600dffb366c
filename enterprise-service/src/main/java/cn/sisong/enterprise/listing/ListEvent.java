package cn.sisong.enterprise.listing;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A firm joined or left a list on a day; append-only. The last event up to a day decides about that day. */
@Entity
@Table(name = "official_list_event")
class ListEvent {
    @Id
    UUID id;

    String listCode;
    UUID enterpriseId;

    @Enumerated(EnumType.STRING)
    ListAction action;

    LocalDate happenedOn;
    String document;
    Instant recordedAt;
    String actorSubject;
    String actorName;

    protected ListEvent() {}

    ListEvent(String listCode, UUID enterpriseId, ListAction action, LocalDate day, String document) {
        this.id = Ids.next();
        this.listCode = listCode;
        this.enterpriseId = enterpriseId;
        this.action = action;
        this.happenedOn = day;
        this.document = document;
    }

    ListEvent by(Caller caller, Instant now) {
        this.actorSubject = caller.subject();
        this.actorName = caller.name();
        this.recordedAt = now;
        return this;
    }
}
