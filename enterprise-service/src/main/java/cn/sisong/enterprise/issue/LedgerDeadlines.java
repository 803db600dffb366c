package cn.sisong.enterprise.issue;

import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.util.List;
import java.util.UUID;

/** Gives issues that came in without passing the register the deadlines that their timelines mean. */
@ApplicationScoped
public class LedgerDeadlines {
    private final Session session;
    private final DueRecompute due;
    private final WorkCalendars calendars;

    LedgerDeadlines(Session session, DueRecompute due, WorkCalendars calendars) {
        this.session = session;
        this.due = due;
        this.calendars = calendars;
    }

    /** In the caller's transaction; closed ones have none. */
    public void of(List<UUID> issues) {
        if (!issues.isEmpty()) {
            calendars.forWriting();
        }
        for (int from = 0; from < issues.size(); from += DueRecompute.BATCH) {
            var batch = issues.subList(from, Math.min(issues.size(), from + DueRecompute.BATCH));
            due.recompute(session.createSelectionQuery(
                            "from Issue i where i.id in (:ids) and i.state <> CLOSED order by i.id", Issue.class)
                    .setParameter("ids", batch)
                    .getResultList());
        }
    }
}
