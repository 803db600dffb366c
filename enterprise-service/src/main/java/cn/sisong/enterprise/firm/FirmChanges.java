package cn.sisong.enterprise.firm;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed in firms' files, and what firms are still found by because of it. */
@ApplicationScoped
class FirmChanges {
    private final Session session;
    private final Enterprises enterprises;
    private final Caller caller;
    private final Clock clock;

    FirmChanges(Session session, Enterprises enterprises, Caller caller, Clock clock) {
        this.session = session;
        this.enterprises = enterprises;
        this.caller = caller;
        this.clock = clock;
    }

    /** Where a change is known from, and since when it holds. */
    record Source(String note, LocalDate happenedOn) {}

    /** Keeps each field that differs from the snapshot. */
    void keep(Enterprise firm, String[] before, Source source) {
        for (var field : ChangeField.values()) {
            var now = field.of(firm);
            if (!Objects.equals(before[field.ordinal()], now)) {
                save(new FirmChange(firm.id, field, before[field.ordinal()], now), source);
            }
        }
        session.flush();
    }

    Page<FirmChangeView> list(DataScope scope, UUID firmId, PageParams page) {
        var firm = enterprises.get(scope, firmId);
        return new ListQuery<>(session, FirmChange.class, "select c from FirmChange c")
                .where("c.enterpriseId in (:files)", "files", enterprises.files(firm))
                .descending(page, SortKey.instant("c.recordedAt", c -> c.recordedAt), SortKey.id("c.id", c -> c.id))
                .map(FirmChangeView::of);
    }

    /** Earlier names, the latest first; enough to show. */
    List<FormerName> formerNames(Enterprise firm) {
        return allFormerNames(firm).setMaxResults(20).getResultList();
    }

    private SelectionQuery<FormerName> allFormerNames(Enterprise firm) {
        return session.createSelectionQuery("""
                        select c.oldValue, c.happenedOn, c.source from FirmChange c
                        where c.enterpriseId in (:files) and c.field = NAME and c.oldValue is not null
                        order by c.happenedOn desc, c.recordedAt desc, c.id desc""", FormerName.class).setParameter("files", enterprises.files(firm));
    }

    /** Keeps an earlier name; the firm is found by it from now on. */
    FirmChangeView addFormerName(Enterprise firm, NewFormerName body) {
        if (body.until().isAfter(Days.today(clock))) {
            throw Refusal.invalid("future", "/until", Text.of("更名日期晚于今天", "until lies in the future"));
        }
        var former = allFormerNames(firm).getResultList();
        var name = SearchKeys.fold(body.name());
        if (Stream.concat(Stream.of(firm.name), former.stream().map(FormerName::name))
                .anyMatch(known -> SearchKeys.fold(known).equals(name))) {
            throw new Refusal(
                    ErrorCode.ALREADY_EXISTS, Text.of("该名称已是本企业的名称或曾用名", "The firm has or had this name already"));
        }
        // what followed: the name that was given up next, or the present one
        var next = former.stream()
                .filter(earlier -> earlier.until().isAfter(body.until()))
                .reduce((newer, older) -> older)
                .map(FormerName::name)
                .orElse(firm.name);
        var change = new FirmChange(firm.id, ChangeField.NAME, body.name().strip(), next);
        save(change, new Source(body.note(), body.until()));
        rekey(firm);
        return FirmChangeView.of(change);
    }

    private void save(FirmChange change, Source source) {
        change.source = "MANUAL";
        change.note = source.note();
        change.happenedOn = source.happenedOn() == null ? Days.today(clock) : source.happenedOn();
        change.recordedAt = clock.instant();
        change.actorName = caller.name();
        session.persist(change);
    }

    /** A name that the firm had until a day. */
    public record FormerName(String name, LocalDate until, String source) {}

    /** Computes anew what the firm is found by beside its name: former names, old numbers, files merged into it. */
    void rekey(Enterprise firm) {
        session.flush();
        List<String> former = session.createNativeQuery("""
                        with family as (
                            select id, name, credit_code from enterprise where id = :firm or merged_into = :firm)
                        select c.old_value from enterprise_change c join family f on f.id = c.enterprise_id
                        where c.field in ('NAME', 'CREDIT_CODE') and c.old_value is not null
                        union select i.value from former_identifier i join family f on f.id = i.enterprise_id
                        union select name from family where id <> :firm
                        union select credit_code from family where id <> :firm and credit_code is not null
                        order by 1""", String.class)
                .setParameter("firm", firm.id)
                .getResultList();
        var keys = former.stream().flatMap(SearchKeys::line).distinct().collect(Collectors.joining("\n"));
        firm.alsoFoundBy(keys.isEmpty() ? null : keys);
        session.flush();
    }

    /** Whether a change of these fields changes what the firm is found by. */
    static boolean concernsKeys(String[] before, Enterprise firm) {
        return Stream.of(ChangeField.NAME, ChangeField.CREDIT_CODE)
                .anyMatch(field -> !Objects.equals(before[field.ordinal()], field.of(firm)));
    }
}
