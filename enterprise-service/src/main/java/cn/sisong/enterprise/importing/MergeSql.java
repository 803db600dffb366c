package cn.sisong.enterprise.importing;

/** The statements of {@link Merge}, in their order. */
final class MergeSql {
    /**
     * What a firm {@code e} will be after a row {@code s}: an empty cell erases nothing, and a wider area or industry
     * than the known one says nothing new.
     */
    private static final String BECOMES = """
            cross join lateral (select
                s.area_path is null or e.area_path like s.area_path || '%' as stays,
                s.industry_code is null or coalesce(e.industry_code, '') like s.industry_code || '%' as same_industry,
                s.capital_text is null as same_capital) k
            cross join lateral (select
                case when k.stays then e.area_code else s.area_code end as area_code,
                case when k.stays then e.area_path else s.area_path end as area_path,
                coalesce(s.address, e.address) as address,
                coalesce(s.type, e.type) as type,
                coalesce(s.registered_on, e.registered_on) as registered_on,
                coalesce(s.capital_text, e.capital_text) as capital_text,
                case when k.same_capital then e.capital_yuan else s.capital_yuan end as capital_yuan,
                coalesce(s.business_scope, e.business_scope) as business_scope,
                case when k.same_industry then e.industry_code else s.industry_code end as industry_code,
                case when k.same_industry then e.industry_section else s.industry_section end as industry_section) n
            """;

    /** The first row of a code counts; later ones repeat it or contradict it. */
    static final String PLAN = """
            create temp table import_plan on commit drop as
            with numbered as (
                select row_no, credit_code, content, row_number() over same as nth,
                    first_value(content) over same as first_content, first_value(row_no) over same as first_row
                from import_row where job_id = :job and reason is null
                window same as (partition by credit_code order by row_no))
            select f.row_no, f.first_row, e.id as firm,
                case
                    when f.nth > 1 and f.content = f.first_content then 'UNCHANGED'
                    when f.nth > 1 then 'DUPLICATE_IN_FILE'
                    when e.id is null then 'CREATED'
                    when e.merged_into is not null then 'FILE_MERGED'
                    when e.area_path not like :scope then 'AREA_OUT_OF_SCOPE'
                    when (e.name, e.area_code, e.address, e.type, e.registered_on, e.capital_text, e.capital_yuan,
                            e.business_scope, e.industry_code)
                        is distinct from (s.name, n.area_code, n.address, n.type, n.registered_on, n.capital_text,
                            n.capital_yuan, n.business_scope, n.industry_code) then 'UPDATED'
                    else 'UNCHANGED'
                end as outcome,
                (e.name, e.area_path, e.industry_section)
                    is distinct from (s.name, n.area_path, n.industry_section) as remembered
            from numbered f
            join import_row s on s.job_id = :job and s.row_no = f.row_no
            left join enterprise e on e.credit_code = f.credit_code
            """ + BECOMES;

    static final String INSERT = """
            insert into enterprise (id, version, credit_code, name, initials, grams, area_code, area_path, address,
                type, registered_on, capital_text, capital_yuan, business_scope, industry_code, industry_section,
                created_at, updated_at)
            select s.id, 0, s.credit_code, s.name, s.initials, s.grams, coalesce(s.area_code, :areaCode),
                coalesce(s.area_path, :areaPath), s.address, s.type, s.registered_on, s.capital_text, s.capital_yuan,
                s.business_scope, s.industry_code, s.industry_section, :now, :now
            from import_plan p join import_row s on s.job_id = :job and s.row_no = p.row_no
            where p.outcome = 'CREATED'
            order by s.id
            on conflict (credit_code) do nothing
            """;

    static final String UPDATE = """
            update enterprise t set
                version = t.version + 1, name = s.name, initials = s.initials,
                former_keys = case when t.name = s.name then t.former_keys
                    else concat_ws(chr(10), t.former_keys, t.folded_name, t.initials) end,
                grams = case when t.name = s.name and t.former_keys is null then s.grams
                    else array(select distinct unnest(s.grams || t.grams)) end,
                area_code = n.area_code, area_path = n.area_path, address = n.address, type = n.type,
                registered_on = n.registered_on, capital_text = n.capital_text, capital_yuan = n.capital_yuan,
                business_scope = n.business_scope, industry_code = n.industry_code,
                industry_section = n.industry_section, updated_at = :now
            from import_plan p
            join import_row s on s.job_id = :job and s.row_no = p.row_no
            join enterprise e on e.id = p.firm
            """ + BECOMES + """
            where t.id = e.id and t.version = e.version and p.outcome = 'UPDATED'
            """;

    /** Before the update: what of the files is about to change, field by field. */
    static final String CHANGES = """
            insert into enterprise_change
                (id, enterprise_id, field, old_value, new_value, source, happened_on, recorded_at, actor_name)
            select gen_random_uuid(), e.id, c.field, c.was, c.becomes, 'IMPORT', :today, :now, :actor
            from import_plan p
            join import_row s on s.job_id = :job and s.row_no = p.row_no
            join enterprise e on e.id = p.firm
            """ + BECOMES + """
            cross join lateral (values
                ('NAME', e.name, s.name), ('AREA', e.area_code, n.area_code), ('ADDRESS', e.address, n.address),
                ('INDUSTRY', e.industry_code, n.industry_code), ('TYPE', e.type, n.type),
                ('REGISTERED_ON', cast(e.registered_on as text), cast(n.registered_on as text)),
                ('CAPITAL', e.capital_text, n.capital_text),
                ('BUSINESS_SCOPE', e.business_scope, n.business_scope)) c(field, was, becomes)
            where p.outcome = 'UPDATED' and c.was is distinct from c.becomes
            """;

    /** After the update: firms whose size hangs on numbers, and whose industry may have changed. */
    static final String MEASURED = """
            select p.firm from import_plan p
            where p.outcome = 'UPDATED' and exists (select 1 from firm_indicator i where i.enterprise_id = p.firm)
            """;

    static final String HISTORY = """
            insert into enterprise_history (id, enterprise_id, recorded_at, name, area_path, industry_section, source)
            select s.history_id, e.id, :now, e.name, e.area_path, e.industry_section, 'IMPORT'
            from import_plan p
            join import_row s on s.job_id = :job and s.row_no = p.row_no
            join enterprise e on e.id = coalesce(p.firm, s.id)
            where p.outcome = :outcome and p.remembered
            """;

    static final String ERRORS = """
            insert into import_error (job_id, row_no, credit_code, name, reason, detail)
            select cast(:job as uuid), s.row_no, s.credit_code, s.name, coalesce(s.reason, p.outcome),
                case coalesce(s.reason, p.outcome)
                    when 'DUPLICATE_IN_FILE' then '与第 ' || p.first_row || ' 行的信用代码相同、内容不同'
                    when 'FILE_MERGED' then '该信用代码的档案已并入另一档案,请核对'
                    else coalesce(s.detail, '该信用代码的企业已在其他辖区建档')
                end
            from import_row s left join import_plan p on p.row_no = s.row_no
            where s.job_id = :job
              and (s.reason is not null or p.outcome in ('DUPLICATE_IN_FILE', 'AREA_OUT_OF_SCOPE', 'FILE_MERGED'))
            """;

    private MergeSql() {}
}
