package cn.sisong.enterprise.method;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An edition of the questions of a work method. It never changes; the next edition retires it. */
@Entity
public class Questionnaire {
    @Id
    UUID id;

    @Version
    long version;

    String method;
    int edition;
    String title;
    String[] prompts;
    boolean retired;
    Instant createdAt;
    String createdBy;

    protected Questionnaire() {}

    Questionnaire(UUID id, String method, int edition, String title, List<String> prompts, String by, Instant now) {
        this.id = id;
        this.method = method;
        this.edition = edition;
        this.title = title;
        this.prompts = prompts.toArray(String[]::new);
        this.createdBy = by;
        this.createdAt = now;
    }

    void retire() {
        retired = true;
    }

    public UUID id() {
        return id;
    }

    /** The question by its number, from 1; null if there is none. */
    public String prompt(int no) {
        return no < 1 || no > prompts.length ? null : prompts[no - 1];
    }
}
