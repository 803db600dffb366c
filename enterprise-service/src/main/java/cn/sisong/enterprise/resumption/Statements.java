package cn.sisong.enterprise.resumption;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.transition.EventDay;
import cn.sisong.enterprise.firm.CreditCode;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.resumption.ResumptionView.BulkResult;
import cn.sisong.enterprise.resumption.ResumptionView.Item;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Takes statements down, one or many, in the caller's transaction. */
@ApplicationScoped
class Statements {
    private final Resumptions resumptions;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    Statements(Resumptions resumptions, Changes changes, Caller caller, Clock clock) {
        this.resumptions = resumptions;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    ResumptionView take(DataScope scope, NewResumption line) {
        return take(scope, line, firms(scope, List.of(line)), "");
    }

    /** A line that cannot be taken is refused alone; those beside it stand. */
    BulkResult takeAll(DataScope scope, NewResumption.Bulk body) {
        var firms = firms(scope, body.items());
        List<Item> results = new ArrayList<>();
        for (int i = 0; i < body.items().size(); i++) {
            try {
                var view = take(scope, body.items().get(i), firms, "/items/" + i);
                results.add(new Item(i, 201, view.id(), null, null));
            } catch (Refusal refusal) {
                // thrown before anything is written
                results.add(new Item(
                        i,
                        refusal.errorCode().status(),
                        null,
                        refusal.code(),
                        refusal.detail().zh()));
            }
        }
        return new BulkResult(results);
    }

    private List<Resumptions.Named> firms(DataScope scope, List<NewResumption> lines) {
        var ids = lines.stream()
                .map(NewResumption::enterpriseId)
                .filter(Objects::nonNull)
                .toList();
        var codes = lines.stream()
                .map(NewResumption::creditCode)
                .filter(Objects::nonNull)
                .map(CreditCode::normalise)
                .toList();
        return resumptions.firms(scope, ids, codes);
    }

    private ResumptionView take(DataScope scope, NewResumption line, List<Resumptions.Named> firms, String at) {
        var firm = firm(line, firms, at);
        LocalDate day = EventDay.of(line.happenedOn(), null, at + "/happenedOn", clock);
        var note = line.note() == null || line.note().isBlank()
                ? null
                : line.note().strip();
        var event = new ResumptionEvent(firm, line.status(), day, note, clock.instant());
        event.actorSubject = caller.subject();
        event.actorName = caller.name();
        resumptions.add(scope, event);
        var view = view(event, firm);
        changes.record(new Change("resumption.stated", "resumption", event.id, 0, null, view));
        return view;
    }

    private static ResumptionView view(ResumptionEvent event, Enterprise firm) {
        return new ResumptionView(
                event.id,
                firm.id(),
                firm.name(),
                firm.creditCode(),
                event.status,
                event.happenedOn,
                event.recordedAt,
                event.note,
                event.actorName);
    }

    private static Enterprise firm(NewResumption line, List<Resumptions.Named> firms, String at) {
        UUID id = line.enterpriseId();
        if ((id == null) == (line.creditCode() == null)) {
            throw Refusal.invalid(
                    "firm",
                    at + "/creditCode",
                    Text.of("请给出企业编号或统一社会信用代码中的一项", "Name the firm by enterpriseId or by creditCode"));
        }
        var code = line.creditCode() == null ? null : CreditCode.normalise(line.creditCode());
        return firms.stream()
                .filter(named -> id != null ? named.file().equals(id) : code.equals(named.creditCode()))
                .map(Resumptions.Named::firm)
                .findFirst()
                .orElseThrow(() -> Refusal.rule(
                        "unknown-enterprise",
                        at + (id != null ? "/enterpriseId" : "/creditCode"),
                        Text.of("库中没有该企业,或不在您的权限范围内", "No such firm within your scope")));
    }
}
