package cn.sisong.enterprise.ledger;

/** The statements that both ledgers share. */
final class LedgerSql {
    /**
     * What becomes of each row. The firm is found by its code, else by its present, else by a former name, always within
     * the importer's sight and only where one firm answers to it. A number of this ledger counts once, whatever comes
     * under it later.
     */
    static final String PLAN = """
            create temp table import_plan on commit drop as
            with staged as materialized (
                select r.row_no, r.id, r.credit_code, r.name, r.content,
                    coalesce(r.facts ->> 'number', r.content) as number
                from import_row r where r.job_id = :job and r.reason is null
            ), mine as (
                select * from staged where row_no > :after and row_no <= :upTo
            ), coded as (
                select s.row_no, e.id as firm
                from mine s
                join enterprise c on c.credit_code = s.credit_code
                join enterprise e on e.id = coalesce(c.merged_into, c.id)
                where (SCOPE)
            ), called as (
                select distinct on (k.row_no) k.row_no, k.firm, k.firms
                from (select s.row_no, n.former, min(cast(e.id as text)) as firm, count(distinct e.id) as firms
                      from mine s
                      join (select id, name, 0 as former from enterprise
                            union all select enterprise_id, name, 1 from enterprise_history) n on n.name = s.name
                      join enterprise c on c.id = n.id
                      join enterprise e on e.id = coalesce(c.merged_into, c.id)
                      where (s.credit_code is null or e.credit_code is null) and (SCOPE)
                      group by s.row_no, n.former) k
                order by k.row_no, k.former
            ), numbered as (
                select s.*, row_number() over same as nth, first_value(s.content) over same as first_content,
                    first_value(s.row_no) over same as first_row, first_value(s.id) over same as first_id
                from staged s
                window same as (partition by s.number order by s.row_no)
            )
            select n.row_no, n.number, n.first_row,
                coalesce(f.firm, case when d.firms = 1 then cast(d.firm as uuid) end) as firm,
                coalesce(k.id, n.first_id) as record,
                case
                    when n.nth > 1 and n.content = n.first_content then 'UNCHANGED'
                    when n.nth > 1 then 'DUPLICATE_IN_FILE'
                    when k.id is null then 'CREATED'
                    when k.content = n.content then 'UNCHANGED'
                    else 'NUMBER_TAKEN'
                end as outcome
            from numbered n
            left join coded f on f.row_no = n.row_no
            left join called d on d.row_no = n.row_no
            left join lateral (KNOWN) k on true
            where n.row_no > :after and n.row_no <= :upTo
            """;

    /** The rows that become records, each with its firm, if that is known, and with its fields. */
    static final String CREATED = """
            from import_plan p
            join import_row s on s.job_id = :job and s.row_no = p.row_no
            left join enterprise e on e.id = p.firm
            cross join lateral (select s.facts as f) x
            """;

    static final String ONLY_CREATED = "where p.outcome = 'CREATED'\n";

    /** A day as the moment at which it begins here. */
    static String moment(String day) {
        return "(cast(cast(" + day + " as date) as timestamp) at time zone 'Asia/Shanghai')";
    }

    private LedgerSql() {}
}
