package cn.sisong.enterprise.ledger;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.importing.Header;
import cn.sisong.enterprise.importing.ImportKind;
import cn.sisong.enterprise.importing.ListKind;
import cn.sisong.enterprise.importing.Range;
import cn.sisong.enterprise.importing.Task;
import cn.sisong.enterprise.importing.TemplateBook;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import static cn.sisong.enterprise.ledger.LedgerSql.CREATED;
import static cn.sisong.enterprise.ledger.LedgerSql.ONLY_CREATED;
import static cn.sisong.enterprise.ledger.LedgerSql.moment;

/** 走访台账: rows become visits that were done. */
@ApplicationScoped
class VisitLedger implements ImportKind {
    private static final String KNOWN = """
            select v.id, v.source_content as content from visit v
            where v.source_system = :ledger and v.source_number = n.number and v.source_area = :areaCode
            """;

    /** Whoever of the named task force has the visitor's name. */
    private static final String AUTHOR = """
            left join lateral (
                select min(t.subject) as subject, min(t.name) as name from task_force_member t
                where t.task_force_id = cast(f ->> 'taskForceId' as uuid) and t.name = f ->> 'visitor'
                having count(distinct t.subject) = 1) m on true
            """;

    /** Without such an author the importer has written it down for the visitor (代录). */
    private static final String VISITS = """
            insert into visit (id, version, state, matching, enterprise_id, hint_name, hint_code, area_path,
                task_force_id, started_at, clock_adjusted, mode, purpose, note, interviewee, companions, on_behalf_of,
                author_subject, author_name, created_at, sort_on, fingerprint, source_system, source_number,
                source_area, source_content)
            select s.id, 0, 'DONE', case when p.firm is null then 'PENDING' else 'MATCHED' end, p.firm,
                case when p.firm is null then s.name end, case when p.firm is null then s.credit_code end,
                coalesce(e.area_path, :areaPath), cast(f ->> 'taskForceId' as uuid),
            """ + moment("f ->> 'day'") + """
                , false, f ->> 'mode', f ->> 'purpose', f ->> 'note', f ->> 'interviewee', f ->> 'companions',
                case when m.subject is null then f ->> 'visitor' end,
                coalesce(m.subject, :importer), coalesce(m.name, :importerName), :now, cast(f ->> 'day' as date),
                s.content, :ledger, p.number, :areaCode, s.content
            """ + CREATED + AUTHOR + ONLY_CREATED;

    private static final String SENDS = "insert into visit_send (visit_id, kind, note) select s.id, d.kind, d.note "
            + CREATED + "cross join lateral jsonb_to_recordset(f -> 'sends') as d(kind text, note text)\n"
            + ONLY_CREATED;

    private static final String EVENTS = """
            insert into visit_event (id, visit_id, seq, state, mode, happened_on, enterprise_id, area_path,
                actor_subject, recorded_at)
            select gen_random_uuid(), s.id, 0, 'DONE', f ->> 'mode', cast(f ->> 'day' as date), p.firm,
                coalesce(e.area_path, :areaPath), coalesce(m.subject, :importer), cast(:now as timestamptz)
            """ + CREATED + AUTHOR + ONLY_CREATED;

    private static final List<String> ADVICE = List.of(
            "1. 一行一次走访;带 * 的列必填,列的顺序可以调整,多余的列不影响导入。",
            "2. 走访方式只有上门走访计入走访家数;电话、线上另计。",
            "3. 四送各列填“是”或写明送了什么,没有送的留空。",
            "4. 企业按统一社会信用代码查找,没有代码的按现名或曾用名查找;找不到的记为待匹配,以后可在走访中匹配企业。",
            "5. 同一台账中编号不重复;没有编号的按整行内容识别,同一文件再次导入不会重复。",
            "6. 不合格的行会被隔离并说明原因,改正后可接受;正式导入前可先试算。");

    private final LedgerMerge merge;
    private final LedgerNames names;
    private final Clock clock;

    VisitLedger(LedgerMerge merge, LedgerNames names, Clock clock) {
        this.merge = merge;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public ListKind kind() {
        return ListKind.VISITS;
    }

    @Override
    public List<VisitColumn> columns() {
        return VisitColumn.ALL;
    }

    @Override
    public void template(DataScope scope, OutputStream out) throws IOException {
        TemplateBook.write(
                out,
                "走访台账",
                VisitColumn.ALL,
                Map.of(
                        VisitColumn.MODE, List.of("上门走访", "电话联系", "线上联系"),
                        VisitColumn.TASK_FORCE,
                                names.taskForces(scope).keySet().stream()
                                        .sorted()
                                        .toList(),
                        VisitColumn.IDEA, List.of("是"),
                        VisitColumn.POLICY, List.of("是"),
                        VisitColumn.PROJECT, List.of("是"),
                        VisitColumn.FACTOR, List.of("是")),
                ADVICE);
    }

    @Override
    public RowTest test(Task task, Header header, boolean fixedWidth) {
        return new VisitRows(
                header, fixedWidth, names.taskForces(task.scope()), names.colleagues(task.scope()), Days.today(clock));
    }

    @Override
    public void merge(Task task, Range range) {
        merge.run(task, range, KNOWN, List.of(VISITS, SENDS, EVENTS));
    }
}
