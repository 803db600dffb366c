package cn.sisong.enterprise.ledger;

import cn.sisong.enterprise.importing.CheckedRow;
import cn.sisong.enterprise.importing.Header;
import cn.sisong.enterprise.importing.ImportKind.RowTest;
import cn.sisong.enterprise.importing.RawRow;
import cn.sisong.enterprise.importing.Reason;
import cn.sisong.enterprise.visit.SendKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns rows of a 走访台账 into visits that were done. */
final class VisitRows implements RowTest {
    private static final Map<SendKind, VisitColumn> SENDS = Map.of(
            SendKind.IDEA, VisitColumn.IDEA,
            SendKind.POLICY, VisitColumn.POLICY,
            SendKind.PROJECT, VisitColumn.PROJECT,
            SendKind.FACTOR, VisitColumn.FACTOR);

    private final Header header;
    private final boolean fixedWidth;
    private final Map<String, UUID> taskForces;
    private final Optional<Map<String, Set<String>>> colleagues;
    private final LocalDate today;

    VisitRows(
            Header header,
            boolean fixedWidth,
            Map<String, UUID> taskForces,
            Optional<Map<String, Set<String>>> colleagues,
            LocalDate today) {
        this.header = header;
        this.fixedWidth = fixedWidth;
        this.taskForces = taskForces;
        this.colleagues = colleagues;
        this.today = today;
    }

    @Override
    public CheckedRow check(RawRow raw) {
        var row = new LedgerRow(header, raw, fixedWidth, today);
        row.put("number", row.number(VisitColumn.NUMBER));
        row.put("day", text(row.requiredDate(VisitColumn.VISITED_ON)));
        row.put(
                "mode",
                row.requiredWord(
                        VisitColumn.MODE, word -> LedgerWords.mode(word).map(Enum::name), Reason.MODE_UNKNOWN));
        var force = row.word(
                VisitColumn.TASK_FORCE,
                name -> Optional.ofNullable(taskForces.get(name)).map(UUID::toString),
                Reason.TASK_FORCE_UNKNOWN);
        row.put("taskForceId", force);
        var visitor = row.line(VisitColumn.VISITOR, 40);
        if (visitor != null && !isColleague(force, visitor)) {
            row.fault(Reason.VISITOR_UNKNOWN, visitor);
        }
        row.put("visitor", visitor);
        row.put("companions", row.line(VisitColumn.COMPANIONS, 200));
        row.put("interviewee", row.line(VisitColumn.INTERVIEWEE, 60));
        row.put("purpose", row.line(VisitColumn.PURPOSE, 200));
        row.put("note", note(row));
        row.put("sends", sends(row));
        return row.checked(VisitColumn.CREDIT_CODE, VisitColumn.NAME);
    }

    /** Of the named task force, or of any of the own ones where none is named. */
    private boolean isColleague(String force, String name) {
        return colleagues.isEmpty()
                || colleagues.get().entrySet().stream()
                        .filter(own -> force == null || own.getKey().equals(force))
                        .anyMatch(own -> own.getValue().contains(name));
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String note(LedgerRow row) {
        var note = Stream.of(row.text(VisitColumn.NOTE, 3000), row.text(VisitColumn.REMARK, 900))
                .filter(text -> text != null)
                .collect(Collectors.joining("\n"));
        return note.isEmpty() ? null : note;
    }

    /** A tick says that it was brought; any other text says what. */
    private static List<Map<String, String>> sends(LedgerRow row) {
        var sends = new ArrayList<Map<String, String>>();
        for (var kind : SendKind.values()) {
            var cell = row.line(SENDS.get(kind), 500);
            if (!LedgerWords.isNo(cell)) {
                var send = new HashMap<String, String>();
                send.put("kind", kind.name());
                if (!LedgerWords.isYes(cell)) {
                    send.put("note", cell);
                }
                sends.add(send);
            }
        }
        return sends.isEmpty() ? null : sends;
    }
}
