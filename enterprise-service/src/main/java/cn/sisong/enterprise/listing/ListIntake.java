package cn.sisong.enterprise.listing;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.CreditCode;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.importing.RegistrationDate;
import cn.sisong.enterprise.importing.SmallTable;
import cn.sisong.enterprise.listing.ListViews.ListImported;
import cn.sisong.enterprise.listing.ListViews.NotTaken;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes an authority's list in: who is on it, and when the list is complete, who no longer is. */
@ApplicationScoped
class ListIntake {
    static final int MOST = 5000;
    static final String[] CODE = {"统一社会信用代码", "信用代码", "社会信用代码"};
    private static final String[] NAME = {"企业名称", "名称", "单位名称"};
    private static final String[] DAY = {"列入日期", "认定日期", "入库日期", "日期"};

    private final Memberships memberships;
    private final Enterprises enterprises;
    private final Clock clock;

    ListIntake(Memberships memberships, Enterprises enterprises, Clock clock) {
        this.memberships = memberships;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** The list as announced: from which day, by which document, and whether it names all members. */
    record Announced(OfficialList list, LocalDate from, String document, boolean isComplete) {}

    ListImported take(DataScope scope, Announced announced, List<SmallTable.Line> lines) {
        if (announced.from().isAfter(Days.today(clock))) {
            throw Refusal.invalid("future", "from", Text.of("日期不能晚于今天", "The day lies in the future"));
        }
        var list = announced.list().code;
        var notTaken = new ArrayList<NotTaken>();
        var named = new HashSet<UUID>();
        int joined = 0;
        int unchanged = 0;
        for (var line : lines) {
            var firm = firm(scope, line);
            var day = day(line, announced.from());
            if (firm.isEmpty() || day.isEmpty()) {
                notTaken.add(new NotTaken(
                        line.number(), line.cell(CODE), line.cell(NAME), firm.isEmpty() ? missing(line) : "日期无效或晚于今天"));
                // a firm whose row is faulty in its date alone is named all the same: it must not be put off the list
                firm.ifPresent(known -> named.add(known.id()));
                continue;
            }
            if (!named.add(firm.get().id()) || memberships.isOn(firm.get(), list, day.get())) {
                unchanged++;
            } else {
                memberships.append(
                        new ListEvent(list, firm.get().id(), ListAction.JOINED, day.get(), announced.document()));
                joined++;
            }
        }
        var left = announced.isComplete() ? endOthers(scope, announced, named, notTaken) : 0;
        return new ListImported(lines.size(), joined, unchanged, left, notTaken);
    }

    /** Whoever is not named leaves; but not for a mistyped code, when the name stands in the list. */
    private int endOthers(DataScope scope, Announced announced, Set<UUID> named, List<NotTaken> notTaken) {
        var spared = notTaken.stream().map(NotTaken::name).collect(Collectors.toSet());
        int left = 0;
        for (var file : memberships.filesOn(scope, announced.list().code, announced.from())) {
            if (!named.contains(file.survivor()) && !spared.contains(file.name())) {
                memberships.append(new ListEvent(
                        announced.list().code, file.id(), ListAction.LEFT, announced.from(), announced.document()));
                left++;
            }
        }
        return left;
    }

    private Optional<Enterprise> firm(DataScope scope, SmallTable.Line line) {
        var code = line.cell(CODE);
        return code == null ? Optional.empty() : enterprises.withCode(scope, CreditCode.normalise(code));
    }

    private Optional<LocalDate> day(SmallTable.Line line, LocalDate otherwise) {
        var text = line.cell(DAY);
        return text == null
                ? Optional.of(otherwise)
                : RegistrationDate.parse(text).filter(day -> !day.isAfter(Days.today(clock)));
    }

    private static String missing(SmallTable.Line line) {
        return line.cell(CODE) == null ? "没有统一社会信用代码" : "没有该企业的档案,或不在您的权限范围内";
    }
}
