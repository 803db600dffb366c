package cn.sisong.enterprise.inbox;

import cn.sisong.common.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Puts items into inboxes. What was said once is not said again: its key is unique. */
@ApplicationScoped
class Notices {
    private final Session session;

    Notices(Session session) {
        this.session = session;
    }

    /** To whom: exactly one of a person, a department, or the office. */
    record Audience(String subject, String department) {
        static final Audience OFFICE = new Audience(null, null);

        static Audience person(String subject) {
            return new Audience(subject, null);
        }

        static Audience department(String id) {
            return new Audience(null, id);
        }

        boolean isOffice() {
            return subject == null && department == null;
        }

        String key() {
            return isOffice() ? "office" : subject == null ? "department " + department : "person " + subject;
        }
    }

    /** About what, and where it lies. */
    record About(UUID issue, String title, String areaPath) {}

    void put(InboxKind kind, Audience to, About about, String key, String detail, Instant at) {
        session.createNativeMutationQuery("""
                        insert into inbox_item (id, kind, once, subject, department_id, office, area_path, issue_id, title,
                                                detail, occurred_at)
                        values (:id, :kind, :once, cast(:subject as text), cast(:department as text), :office, :area, :issue,
                                :title, :detail, :at)
                        on conflict (once) do nothing""")
                .setParameter("id", Ids.next())
                .setParameter("kind", kind.name())
                .setParameter("once", kind + " " + key + " " + to.key())
                .setParameter("subject", to.subject())
                .setParameter("department", to.department())
                .setParameter("office", to.isOffice())
                .setParameter("area", about.areaPath())
                .setParameter("issue", about.issue())
                .setParameter("title", about.title())
                .setParameter("detail", detail == null ? "" : detail)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** People who have a part in the issue and go by one of the names: who acted on it, or looks after its firm. */
    List<String> partakers(UUID issue, UUID firm, List<String> names) {
        return session.createNativeQuery("""
                        select distinct subject from (
                            select v.actor_subject as subject, v.actor_name as name from issue_event v where v.issue_id = :issue
                            union
                            select m.subject, m.name from task_force_member m
                                join assignment a on a.task_force_id = m.task_force_id and a.ended_at is null
                            where a.enterprise_id = cast(:firm as uuid) and m.ended_at is null
                        ) people where name in (:names) and subject <> 'firm'""", String.class)
                .setParameter("issue", issue)
                .setParameter("firm", firm)
                .setParameterList("names", names)
                .getResultList();
    }
}
