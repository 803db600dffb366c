package cn.sisong.enterprise.bulk;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.issue.Capacities;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueActions;
import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Notes;
import cn.sisong.enterprise.sla.WorkCalendar;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 催办: a word to the unit that has the issue in hand, on the timeline; once a working day, so that it keeps its weight. */
@ApplicationScoped
class Reminders implements IssueActions {
    private static final Set<IssueState> WITH_THE_UNIT =
            EnumSet.of(IssueState.DISPATCHED, IssueState.SIGNED, IssueState.HANDLING, IssueState.PENDING_COMMITMENT);
    private static final Set<Actor> REMINDERS = EnumSet.of(Actor.OFFICE, Actor.SUPERVISION);

    private final Notes notes;
    private final WorkCalendars calendars;
    private final Clock clock;

    Reminders(Notes notes, WorkCalendars calendars, Clock clock) {
        this.notes = notes;
        this.calendars = calendars;
        this.clock = clock;
    }

    void remind(DataScope scope, Issue issue, String comment) {
        objection(issue).ifPresent(refusal -> {
            throw refusal;
        });
        var words = comment == null || comment.isBlank() ? "请抓紧办理" : comment.strip();
        notes.add(scope, issue, IssueNote.REMINDED, REMINDERS, words);
    }

    private Optional<Refusal> objection(Issue issue) {
        if (!WITH_THE_UNIT.contains(issue.state())) {
            return Optional.of(Refusal.rule(
                    "nobody-to-remind",
                    "/action",
                    Text.of("诉求当前为“" + issue.state().label() + "”,没有可催办的单位", "No unit has it in hand now")));
        }
        var calendar = calendars.current();
        var today = read(Days.today(clock), calendar);
        return notes.last(issue, IssueNote.REMINDED)
                .map(at -> read(at.atZone(BusinessClock.ZONE).toLocalDate(), calendar))
                .filter(today::equals)
                .map(day -> Refusal.rule(
                        "reminded-today",
                        "/action",
                        Text.of("这个工作日已催办过,下个工作日可再催办", "Reminded on this working day already")));
    }

    @Override
    public List<Offer> of(DataScope scope, Issue issue) {
        return Capacities.of(scope, issue).stream().anyMatch(REMINDERS::contains)
                ? List.of(Offer.of("REMIND", "催办", objection(issue)))
                : List.of();
    }

    /** The working day on which a reminder of a day is read: what is sent on a Saturday counts for Monday. */
    static LocalDate read(LocalDate day, WorkCalendar calendar) {
        return calendar.isWorkingDay(day)
                ? day
                : calendar.plusWorkingDays(day, 1).day();
    }
}
