package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.enterprise.method.WorkMethods;
import cn.sisong.enterprise.visit.EditForm.FieldChange;
import cn.sisong.enterprise.visit.EditView.FieldConflict;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The values that the fields of visits were given; which one stands is {@link FieldMerge}'s answer. */
@ApplicationScoped
class VisitEdits {
    private static final String SELECT = "select e from VisitEdit e";

    private final Session session;
    private final BroughtPolicies brought;
    private final WorkMethods methods;
    private final Caller caller;
    private final Clock clock;

    VisitEdits(Session session, BroughtPolicies brought, WorkMethods methods, Caller caller, Clock clock) {
        this.session = session;
        this.brought = brought;
        this.methods = methods;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a visit's fields hold at one moment, and whether its time was set back from a fast clock. */
    record Held(Map<VisitField, String> values, boolean clockAdjusted) {}

    static Held held(Visit visit) {
        var values = new EnumMap<VisitField, String>(VisitField.class);
        for (var field : VisitField.values()) {
            values.put(field, field.of(visit));
        }
        return new Held(values, visit.clockAdjusted);
    }

    /**
     * What a field held in one version. It depends on nothing that arrived later, so that every order of arrival
     * answers alike.
     *
     * @param all the edits of the visit
     */
    static String at(Visit visit, List<VisitEdit> all, VisitField field, long version) {
        var known =
                of(all, field).stream().filter(edit -> edit.version <= version).toList();
        return known.isEmpty() ? field.of(visit) : FieldMerge.heads(known).get(0).value;
    }

    static List<VisitEdit> of(List<VisitEdit> edits, VisitField field) {
        return edits.stream().filter(edit -> edit.field == field).toList();
    }

    List<VisitEdit> all(UUID visit) {
        return new ListQuery<>(session, VisitEdit.class, SELECT)
                .where("e.visitId = :visit", "visit", visit)
                .all("e.recordedAt, e.id");
    }

    List<VisitEdit> withIds(List<UUID> ids) {
        return new ListQuery<>(session, VisitEdit.class, SELECT)
                .where("e.id in :ids", "ids", ids)
                .all("e.id");
    }

    /** Fields with values written in ignorance of each other, and unequal. */
    List<FieldConflict> conflicts(Visit visit) {
        if (visit.edits == 0) {
            return List.of();
        }
        var known = all(visit.id);
        var names = names(visit, known);
        var conflicts = new ArrayList<FieldConflict>();
        for (var field : VisitField.values()) {
            var heads = FieldMerge.heads(of(known, field));
            var others = heads.stream()
                    .skip(1)
                    .filter(head -> !Objects.equals(head.value, heads.get(0).value))
                    .map(head -> EditView.of(head, names))
                    .toList();
            if (!others.isEmpty()) {
                conflicts.add(new FieldConflict(field, field.label(), EditView.of(heads.get(0), names), others));
            }
        }
        return conflicts;
    }

    /** What was sent about a visit, the newest first; the visit itself was found within the scope. */
    Page<EditView> history(DataScope scope, Visit visit, PageParams page) {
        var rows = new ListQuery<>(session, VisitEdit.class, SELECT)
                .where("e.visitId = :visit", "visit", visit.id)
                .descending(page, SortKey.instant("e.recordedAt", e -> e.recordedAt), SortKey.id("e.id", e -> e.id));
        var names = names(visit, rows.items());
        var shown = visit.showsNumbers(scope);
        return rows.map(edit ->
                shown ? EditView.of(edit, names) : EditView.of(edit, names).masked());
    }

    /** The names of what the values tell by id or code. */
    private Map<String, String> names(Visit visit, List<VisitEdit> edits) {
        var names = new HashMap<>(brought.titles(
                visit,
                of(edits, VisitField.POLICIES).stream()
                        .flatMap(edit -> VisitField.ids(edit.value).stream())
                        .toList()));
        names.putAll(methods.names(of(edits, VisitField.METHODS).stream()
                .flatMap(edit -> VisitField.items(edit.value).stream())
                .toList()));
        return names;
    }

    /** Notes what a change of the whole visit did to its fields, so that a later edit from elsewhere merges with it. */
    void noted(Visit visit, Held before, long baseVersion) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var request = "online-" + UUID.randomUUID();
        var edits = new ArrayList<VisitEdit>();
        held(visit).values().forEach((field, value) -> {
            if (!Objects.equals(value, before.values().get(field))) {
                var change = new FieldChange(UUID.randomUUID(), field, value, at);
                var edit = new VisitEdit(visit.id, change, request, baseVersion);
                edit.clockAdjusted = field == VisitField.STARTED_AT && visit.clockAdjusted;
                edits.add(edit);
            }
        });
        store(visit, before, edits);
    }

    /** Keeps edits that are known from the visit's present version on, and what the fields held before the first one. */
    void store(Visit visit, Held before, List<VisitEdit> edits) {
        var touched = all(visit.id).stream().map(edit -> edit.field).collect(Collectors.toCollection(HashSet::new));
        var now = clock.instant();
        for (var edit : edits) {
            if (touched.add(edit.field)) {
                session.persist(VisitEdit.first(visit, edit.field, before));
            }
            edit.recorded(visit.version, caller.subject(), caller.name(), now);
            session.persist(edit);
        }
        session.flush();
    }
}
