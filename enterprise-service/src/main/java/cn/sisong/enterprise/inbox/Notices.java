package cn.sisong.enterprise.inbox;

import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.contact.Mask;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Puts items into inboxes. What was said once is not said again: its key is unique. Telephone numbers are hidden, since
 * an item leaves by mail and by group robots.
 */
@ApplicationScoped
class Notices {
    private final Session session;

    Notices(Session session) {
        this.session = session;
    }

    /** About what, one of an issue, a firm or a visit, and where it lies; or of none, and everywhere. */
    record About(UUID issue, UUID firm, UUID visit, String title, String areaPath) {

        static About everything(String title) {
            return new About(null, null, null, title, "");
        }

        static About issue(UUID id, String title, String areaPath) {
            return new About(id, null, null, title, areaPath);
        }

        static About firm(UUID id, String name, String areaPath) {
            return new About(null, id, null, name, areaPath);
        }

        static About visit(UUID id, String firmName, String areaPath) {
            return new About(null, null, id, firmName, areaPath);
        }
    }

    void put(InboxKind kind, Audience to, About about, String key, String detail, Instant at) {
        session.createNativeMutationQuery("""
                        insert into inbox_item (id, kind, once, subject, roles, department_id, area_path, issue_id,
                                                enterprise_id, visit_id, title, detail, occurred_at)
                        values (:id, :kind, :once, cast(:subject as text), cast(:roles as text[]),
                                cast(:department as text), :area, cast(:issue as uuid), cast(:firm as uuid),
                                cast(:visit as uuid), :title, :detail, :at)
                        on conflict (once) do nothing""")
                .setParameter("id", Ids.next())
                .setParameter("kind", kind.name())
                .setParameter("once", kind + " " + key + " " + to.key())
                .setParameter("subject", to.subject())
                .setParameter("roles", to.roles().toArray(String[]::new))
                .setParameter("department", to.department())
                .setParameter("area", about.areaPath())
                .setParameter("issue", about.issue())
                .setParameter("firm", about.firm())
                .setParameter("visit", about.visit())
                .setParameter("title", Mask.telephones(about.title()))
                .setParameter("detail", detail == null ? "" : Mask.telephones(detail))
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
                                join enterprise f on f.id = a.enterprise_id
                            where (f.id = cast(:firm as uuid) or f.merged_into = cast(:firm as uuid)
                                   or f.id = (select c.merged_into from enterprise c where c.id = cast(:firm as uuid)))
                                and m.ended_at is null
                        ) people where name in (:names) and subject <> 'firm'""", String.class)
                .setParameter("issue", issue)
                .setParameter("firm", firm)
                .setParameterList("names", names)
                .getResultList();
    }
}
