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
            with mine as materialized (
                select r.row_no, r.credit_code, r.name, r.content, r.number
                from import_row r
                where r.job_id = :job and r.reason is null and r.row_no > :after and r.row_no <= :upTo
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
                      -- the offset has the names looked up: a join would read all that any firm was ever called
                      cross join lateral (
                          select id, 0 as former from enterprise where name = s.name
                          union all select enterprise_id, 1 from enterprise_history where name = s.name offset 0) n
                      join enterprise c on c.id = n.id
                      join enterprise e on e.id = coalesce(c.merged_into, c.id)
                      where (s.credit_code is null or e.credit_code is null) and (SCOPE)
                      group by s.row_no, n.former) k
                order by k.row_no, k.former
            )
            select n.row_no, n.number, o.row_no as first_row,
                coalesce(f.firm, case when d.firms = 1 then cast(d.firm as uuid) end) as firm,
                coalesce(k.id, o.id) as record,
                case
                    when o.row_no < n.row_no and n.content = o.content then 'UNCHANGED'
                    when o.row_no < n.row_no then 'DUPLICATE_IN_FILE'
                    when k.id is null then 'CREATED'
                    when k.content = n.content then 'UNCHANGED'
                    else 'NUMBER_TAKEN'
                end as outcome
            from mine n
            cross join lateral (
                select r.row_no, r.id, r.content from import_row r
                where r.job_id = :job and r.number = n.number and r.reason is null
                order by r.row_no limit 1) o
            left join coded f on f.row_no = n.row_no
            left join called d on d.row_no = n.row_no
            left join lateral (KNOWN) k on true
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
