package cn.sisong.enterprise.ledger;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.importing.Header;
import cn.sisong.enterprise.importing.ImportKind;
import cn.sisong.enterprise.importing.ListKind;
import cn.sisong.enterprise.importing.Range;
import cn.sisong.enterprise.importing.Task;
import cn.sisong.enterprise.importing.TemplateBook;
import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.LedgerDeadlines;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import static cn.sisong.enterprise.ledger.LedgerSql.CREATED;
import static cn.sisong.enterprise.ledger.LedgerSql.ONLY_CREATED;
import static cn.sisong.enterprise.ledger.LedgerSql.moment;

/** 问题台账: rows become issues, open or closed as the ledger has them. */
@ApplicationScoped
class IssueLedger implements ImportKind {
    /** Our own number is our own issue: the exported ledger comes back and changes nothing. */
    private static final String KNOWN = """
            select k.id, k.content from (
                select i.id, i.source_content as content from issue i
                where i.source_system = :ledger and i.source_number = n.number and i.source_area = :areaCode
                union all
                select i.id, n.content from issue i where i.number = n.number and i.area_path like :area) k limit 1
            """;

    /** Born with the policy of its day, or with the earliest one when it is older than all. */
    private static final String ISSUES =
            """
                            insert into issue (id, version, number, state, category, title, description, urgency, resolution,
                                enterprise_id, hint_name, hint_code, area_path, department_id, source, source_system, source_number,
                                source_area, source_content, ledger_rating, contact, received_at, raised_by_subject, raised_by_name, created_at,
                                sla_code, sla_version, events, next_reply_on)
                            select s.id, 0,
                                'WT-' || left(f ->> 'reportedOn', 4) || '-' || lpad(cast(nextval('issue_number') as text), 6, '0'),
                                f ->> 'state', f ->> 'category', f ->> 'title', f ->> 'description', f ->> 'urgency',
                                f ->> 'resolution', p.firm, case when p.firm is null then s.name end,
                                case when p.firm is null then s.credit_code end, coalesce(e.area_path, :areaPath),
                                f ->> 'departmentId', 'LEDGER', :ledger, p.number,
                                :areaCode, s.content, f ->> 'rating', f ->> 'contact',
                            """ + moment("f ->> 'reportedOn'") + """
                                , :importer, :importerName, :now, a.code, a.version, jsonb_array_length(f -> 'events'),
                                cast(f ->> 'nextReplyOn' as date)
                            """ + CREATED + """
                            cross join lateral (
                                select y.code, y.version from sla_policy y
                                where y.urgency = f ->> 'urgency' and (y.category = f ->> 'category' or y.category is null)
                                  and y.valid_from <= greatest(cast(f ->> 'reportedOn' as date),
                                      (select min(valid_from) from sla_policy))
                                order by y.category nulls last, y.valid_from desc, y.version desc limit 1) a
                            """ + ONLY_CREATED + "order by s.row_no";

    private static final String EVENTS = """
            insert into issue_event (id, issue_id, seq, type, from_state, to_state, happened_at, happened_on, recorded_at,
                actor_subject, actor_name, actor_kind, department_id, comment, resolution, next_reply_on)
            select gen_random_uuid(), s.id, v.seq, v.line ->> 'type', v.line ->> 'fromState', v.line ->> 'toState',
            """ + moment("v.line ->> 'day'") + """
                , cast(v.line ->> 'day' as date), cast(:now as timestamptz), cast(:importer as text),
                cast(:importerName as text), v.line ->> 'actorKind', v.line ->> 'departmentId', v.line ->> 'comment',
                v.line ->> 'resolution', cast(v.line ->> 'nextReplyOn' as date)
            """ + CREATED + """
            cross join lateral jsonb_array_elements(f -> 'events') with ordinality as v(line, seq)
            """ + ONLY_CREATED;

    private static final List<String> ADVICE = List.of(
            "1. 一行一个问题;带 * 的列必填,列的顺序可以调整,多余的列不影响导入。",
            "2. 日期形如 2023-05-04;填了交办日期须填承办单位,填了办结日期须填办理结果;办理结果为挂账的,须填承办单位和下次答复日期。",
            "3. 办理结果为已解决,且企业确认为“是”(没有该列时,企业评价为满意或基本满意)的,计入解决实际问题数;只写“已办结”而“是否解决”、企业确认都没有写明的会被隔离。",
            "4. 企业按统一社会信用代码查找,没有代码的按现名或曾用名查找;找不到的记为待匹配。",
            "5. 同一台账中编号不重复;没有编号的按整行内容识别,同一文件再次导入不会重复。",
            "6. 办结期限、当前状态两列由系统导出,导入时不读。",
            "7. 不合格的行会被隔离并说明原因,改正后可接受;正式导入前可先试算。");

    private final LedgerMerge merge;
    private final LedgerNames names;
    private final LedgerDeadlines deadlines;
    private final Clock clock;

    IssueLedger(LedgerMerge merge, LedgerNames names, LedgerDeadlines deadlines, Clock clock) {
        this.merge = merge;
        this.names = names;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public ListKind kind() {
        return ListKind.ISSUES;
    }

    @Override
    public List<IssueColumn> columns() {
        return IssueColumn.READ;
    }

    @Override
    public void template(DataScope scope, OutputStream out) throws IOException {
        TemplateBook.write(
                out,
                "问题台账",
                IssueColumn.ALL,
                Map.of(
                        IssueColumn.CATEGORY,
                                Arrays.stream(Category.values())
                                        .map(Category::label)
                                        .toList(),
                        IssueColumn.URGENCY, List.of("一般", "紧急"),
                        IssueColumn.DEPARTMENT, names.departmentNames(),
                        IssueColumn.RESULT, LedgerWords.results(),
                        IssueColumn.CONFIRMED, List.of("是", "否"),
                        IssueColumn.RATING, LedgerWords.ratings()),
                ADVICE);
    }

    @Override
    public RowTest test(Task task, Header header, boolean fixedWidth) {
        return new IssueRows(header, fixedWidth, names.departments(), Days.today(clock));
    }

    @Override
    public void merge(Task task, Range range) {
        merge.run(task, range, KNOWN, List.of(ISSUES, EVENTS));
        if (!task.dryRun()) {
            deadlines.of(merge.created());
        }
    }
}
