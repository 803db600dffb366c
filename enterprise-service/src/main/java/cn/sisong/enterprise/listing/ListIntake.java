package cn.sisong.enterprise.listing;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.CreditCode;
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
    /** So many lines are looked up at a time, in one statement for their firms and one for what is known of these. */
    private static final int BATCH = 500;

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
        var joining = new ArrayList<ListEvent>();
        int unchanged = 0;
        for (int first = 0; first < lines.size(); first += BATCH) {
            var batch = lines.subList(first, Math.min(first + BATCH, lines.size()));
            var firms = enterprises.withCodes(scope, codes(batch));
            var events = memberships.events(list, firms.values());
            for (var line : batch) {
                var firm = firms.get(code(line));
                var day = day(line, announced.from());
                if (firm == null || day.isEmpty()) {
                    notTaken.add(new NotTaken(
                            line.number(),
                            line.cell(CODE),
                            line.cell(NAME),
                            firm == null ? missing(line) : "日期无效或晚于今天"));
                    // faulty in its date alone, a row names its firm all the same: it must not be put off the list
                    if (firm != null) {
                        named.add(firm);
                    }
                } else if (!named.add(firm) || Periods.isOn(events.getOrDefault(firm, List.of()), day.get())) {
                    unchanged++;
                } else {
                    joining.add(new ListEvent(list, firm, ListAction.JOINED, day.get(), announced.document()));
                }
            }
        }
        memberships.append(joining);
        var left = announced.isComplete() ? endOthers(scope, announced, named, notTaken) : 0;
        return new ListImported(lines.size(), joining.size(), unchanged, left, notTaken);
    }

    /** Whoever is not named leaves; but not for a mistyped code, when the name stands in the list. */
    private int endOthers(DataScope scope, Announced announced, Set<UUID> named, List<NotTaken> notTaken) {
        var spared = notTaken.stream().map(NotTaken::name).collect(Collectors.toSet());
        var leaving = memberships.filesOn(scope, announced.list().code, announced.from()).stream()
                .filter(file -> !named.contains(file.survivor()) && !spared.contains(file.name()))
                .map(file -> new ListEvent(
                        announced.list().code, file.id(), ListAction.LEFT, announced.from(), announced.document()))
                .toList();
        memberships.append(leaving);
        return leaving.size();
    }

    private static Set<String> codes(List<SmallTable.Line> lines) {
        return lines.stream().map(ListIntake::code).collect(Collectors.toSet());
    }

    /** Empty when the line says none, which is nobody's. */
    private static String code(SmallTable.Line line) {
        return CreditCode.normalise(line.cell(CODE));
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
