package cn.sisong.enterprise.figure;

import cn.sisong.common.figure.FigureDefinition;
import cn.sisong.enterprise.firm.Survivors;
import cn.sisong.enterprise.resumption.Standing;

/** The figures of the report that live here (source report, section 五). */
enum EnterpriseFigure implements FigureDefinition {
    A1("抽调人数", "人", "期间内至少一天在专班中的人数,同一人只计一次"),
    A1D("截止日在岗人数", "人", "期末当日在有效专班中的人数,同一人只计一次"),
    A2("专班个数", "个", "期间内至少一天有效的专班个数"),
    A3("走访市场主体", "家", "期间内上门走访(不含电话、线上)的企业数,同一企业只计一次"),
    A4("其中工业企业", "家", "A3 中国民经济行业门类为 B、C、D 的企业数"),
    A5("解决实际问题", "个", "期间内企业本人确认已解决并销号、且至期末未重新办理的诉求数"),
    A23("规上企业", "家", "期末(to 当日日终)在规模以上企业名录中的企业数,以名录记载的列入、移出日期为准"),
    A24("应复尽复率", "%", "期末已复工企业占应复工企业的比例,应复工不含长期停产企业");

    private final String title;
    private final String unit;
    private final String definition;

    EnterpriseFigure(String title, String unit, String definition) {
        this.title = title;
        this.unit = unit;
        this.definition = definition;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public String definition() {
        return definition;
    }

    /**
     * The rows that the figure counts: id, label, day, path of the record. Parameters :from, :to (days), :known (rows
     * recorded before this instant), :area (pattern). Each as known then: the last event or history row before :known.
     */
    String rows() {
        return switch (this) {
            case A1 -> HEADS.replace("DAYS", "daterange(cast(:from as date), cast(:to as date), '[]')");
            // :from has no part in it, but every statement of the sheet binds the same parameters
            case A1D ->
                HEADS.replace(
                        "DAYS", "daterange(cast(:to as date), greatest(cast(:from as date), cast(:to as date)), '[]')");
            case A2 -> """
                select t.id, f.name as label, f.valid_from as happened_on, '/task-forces/' || t.id as url
                from (select distinct on (task_force_id) * from task_force_event
                      where recorded_at < :known order by task_force_id, seq desc) f
                     join task_force t on t.id = f.task_force_id
                where t.area_path like :area
                  and f.valid_from <= :to and (f.valid_to is null or f.valid_to >= :from)""";
            case A3 -> VISITED + "select * from visited";
            case A4 -> VISITED + """
                select v.* from visited v
                where (select h.industry_section from enterprise_history h
                       where h.enterprise_id = v.id and h.recorded_at < :known
                       order by h.recorded_at desc, h.id desc limit 1) in ('B', 'C', 'D')""";
            // a stock: :from is named only because every figure is given it
            case A23 -> "with recursive " + Survivors.KNOWN + """
                , listed as (
                    select distinct on (v.enterprise_id) v.enterprise_id, v.action, v.happened_on
                    from official_list_event v
                    where v.list_code = 'ABOVE_SCALE' and v.happened_on <= :to and v.recorded_at < :known
                      and cast(:from as date) is not null
                    order by v.enterprise_id, v.happened_on desc, v.recorded_at desc, v.id desc
                ), firms as (
                    select coalesce(s.root, l.enterprise_id) as id, min(l.happened_on) as happened_on
                    from listed l left join survivor s on s.file = l.enterprise_id
                    where l.action = 'JOINED' group by 1
                )
                select f.id, h.name as label, f.happened_on, '/enterprises/' || f.id as url
                from firms f cross join lateral (
                    select k.name, k.area_path from enterprise_history k
                    where k.enterprise_id = f.id and k.recorded_at < :known
                    order by k.recorded_at desc, k.id desc limit 1) h
                where h.area_path like :area""";
            case A5 -> "with " + MOVED + """
                select i.id, i.number || ' ' || i.title as label, c.happened_on, '/issues/' || i.id as url
                from issue i join issue_event c on c.issue_id = i.id left join moved m on m.issue_id = i.id
                where c.to_state = 'CLOSED' and c.from_state <> 'CLOSED' and c.resolution = 'SOLVED'
                  and c.actor_kind = 'FIRM' and c.happened_on between :from and :to
                  and c.recorded_at < :known and coalesce(m.area_before, i.area_path) like :area
                  and not exists (select 1 from issue_event r where r.issue_id = i.id and r.seq > c.seq
                                  and r.to_state = 'REOPENED' and r.happened_on <= :to and r.recorded_at < :known)""";
            case A24 -> "with recursive " + Standing.KNOWN + """
                select firm as id, name as label, happened_on, '/enterprises/' || firm as url,
                       case status when 'RESUMED' then 1 else 0 end as part
                from stood
                where status in ('SHOULD_RESUME', 'RESUMED', 'STOPPED_AGAIN') and area_path like :area""";
        };
    }

    /** Issues whose firm became known only after :known, with the area in which they were counted until then. */
    private static final String MOVED = """
            moved as (
                select distinct on (issue_id) issue_id, area_before from issue_event
                where area_before is not null and recorded_at >= :known order by issue_id, seq
            )
            """;

    /** People whose time in a task force, as far as that force existed, meets the days asked for; each once. */
    private static final String HEADS = """
            select distinct on (m.subject) m.id, k.name as label, k.valid_from as happened_on,
                   '/task-forces/' || m.task_force_id as url
            from (select distinct on (member_id) * from task_force_member_event
                  where recorded_at < :known order by member_id, seq desc) k
                 join task_force_member m on m.id = k.member_id
                 join task_force t on t.id = m.task_force_id
                 join (select distinct on (task_force_id) * from task_force_event
                       where recorded_at < :known order by task_force_id, seq desc) f on f.task_force_id = t.id
            where t.area_path like :area
              and daterange(k.valid_from, k.valid_to, '[]') * daterange(f.valid_from, f.valid_to, '[]') && DAYS
            order by m.subject, m.id""";

    private static final String VISITED = "with recursive " + Survivors.KNOWN + """
            , known as (
                select distinct on (visit_id) * from visit_event
                where recorded_at < :known
                  and visit_id in (select x.visit_id from visit_event x where x.happened_on between :from and :to)
                order by visit_id, seq desc
            ), resolved as (
                select k.*, coalesce(s.root, k.enterprise_id) as firm
                from known k left join survivor s on s.file = k.enterprise_id
            ), visited as (
                select distinct on (k.firm) k.firm as id,
                       (select h.name from enterprise_history h
                        where h.enterprise_id = k.firm and h.recorded_at < :known
                        order by h.recorded_at desc, h.id desc limit 1) as label,
                       k.happened_on, '/visits/' || k.visit_id as url
                from resolved k
                where k.state = 'DONE' and k.mode = 'ON_SITE' and k.firm is not null
                  and k.happened_on between :from and :to and k.area_path like :area
                order by k.firm, k.happened_on, k.visit_id
            )
            """;

    /** Anything recorded of a file that was known to lie in the area. */
    private static final String OF_A_FIRM = """
            select 1 from EVENT v where v.recorded_at < :known
              and (select h.area_path from enterprise_history h
                   where h.enterprise_id = v.enterprise_id and h.recorded_at < :known
                   order by h.recorded_at desc, h.id desc limit 1) like :area""";

    /** Whether anything of the kind was ever recorded within sight; without it there is no figure, not a zero. */
    String basis() {
        return switch (this) {
            case A1, A1D ->
                "select 1 from task_force_member m join task_force t on t.id = m.task_force_id"
                        + " where m.recorded_at < :known and t.area_path like :area";
            case A2 -> "select 1 from task_force where recorded_at < :known and area_path like :area";
            case A3, A4 -> "select 1 from visit_event where recorded_at < :known and area_path like :area";
            case A23 -> OF_A_FIRM.replace("EVENT", "official_list_event") + " and v.list_code = 'ABOVE_SCALE'";
            case A5 ->
                "with " + MOVED + "select 1 from issue i left join moved m on m.issue_id = i.id"
                        + " where i.created_at < :known and coalesce(m.area_before, i.area_path) like :area";
            case A24 -> OF_A_FIRM.replace("EVENT", "resumption_event");
        };
    }

    String gap() {
        return switch (this) {
            case A1, A1D, A2 -> "尚未录入专班";
            case A3, A4 -> "尚未录入走访";
            case A5 -> "尚未录入诉求";
            case A23 -> "尚未录入规模以上企业名录";
            case A24 -> "尚未登记应复工企业";
        };
    }

    /** A share in percent: its rows are the whole, and those with {@code part} 1 are what it counts. */
    boolean isRate() {
        return this == A24;
    }

    /** What one row adds to the figure. */
    String part() {
        return isRate() ? "part" : "1";
    }

    /** A share of the period's last day does not look at its first. */
    boolean hasStart() {
        return this != A24;
    }
}
