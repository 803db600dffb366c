package cn.sisong.enterprise.importing;

import cn.sisong.enterprise.firm.Survivors;

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

    private static final String IN_RANGE = "s.job_id = :job and s.row_no > :after and s.row_no <= :upTo";

    /** A wrong check digit that somebody has answered for is no fault: the code is on file. */
    static final String KNOWN_CODES = """
            update import_row s set reason = null, detail = null
            where s.reason = 'CODE_CHECK_DIGIT' and s.id is not null
              and exists (select 1 from enterprise e where e.credit_code = s.credit_code) and
            """ + IN_RANGE;

    /** No file bears the code today, but one has borne it, or bears it as an old number. */
    private static final String KNOWN_BEFORE = """
            from import_row s
            join former_identifier i on i.value = s.credit_code
            join enterprise c on c.id = i.enterprise_id
            join enterprise e on e.id = coalesce(c.merged_into, c.id)
            where not exists (select 1 from enterprise o where o.credit_code = s.credit_code) and
            """ + IN_RANGE;

    /**
     * Nor is an old number, where one firm within sight is known by it. A whole code that was corrected may have been
     * another firm's by mistake: it leads to the firm only under one of its names, or when somebody answers for that.
     */
    static final String KNOWN_NUMBERS = """
            update import_row t set reason = null, detail = null, firm = cast(k.firm as uuid)
            from (select s.row_no, min(cast(e.id as text)) as firm
            """ + KNOWN_BEFORE + """

                  and e.area_path like :scope and s.id is not null
                  and coalesce(s.reason, 'FORMER_CODE')
                      in ('CODE_LENGTH', 'CODE_CHARACTER', 'CODE_CHECK_DIGIT', 'FORMER_CODE')
                  group by s.row_no, s.reason
                  having count(distinct e.id) = 1 and (s.reason in ('CODE_LENGTH', 'CODE_CHARACTER')
                      or coalesce(s.reason, 'FORMER_CODE') = :answered
                      or bool_or(position(chr(10) || folded(s.name) || chr(10)
                          in concat(chr(10), e.folded_name, chr(10), e.former_keys, chr(10))) > 0))) k
            where t.job_id = :job and t.row_no = k.row_no
            """;

    /** A sound code that leads to no firm, but was one's: a new file for it would be the second of that firm. */
    static final String FORMER_CODES = """
            update import_row t set
                reason = case when k.name is null then 'AREA_OUT_OF_SCOPE' else 'FORMER_CODE' end,
                detail = case when k.name is null then '该信用代码曾是其他辖区企业的代码,后已更正' else 'TEXT:' || k.name end
            from (select s.row_no, min(e.name) filter (where e.area_path like :scope) as name
            """.replace("TEXT", Reason.FORMER_CODE.text()) + KNOWN_BEFORE + """

                  and s.reason is null and s.firm is null
                  group by s.row_no) k
            where t.job_id = :job and t.row_no = k.row_no
            """;

    /** Nor is one opened beside that of a firm of the name and the area that has no code yet, unless somebody answers for it. */
    static final String FIRST_CODES = """
            update import_row t set reason = 'IN_PREPARATION', detail = 'TEXT'
            where t.job_id = :job and t.row_no in (
                select s.row_no from import_row s
                join enterprise e on e.folded_name = folded(s.name) and e.credit_code is null
                    and e.merged_into is null and e.area_path like :scope
                    and (e.area_path like coalesce(s.area_path, :areaPath) || '%'
                        or coalesce(s.area_path, :areaPath) like e.area_path || '%')
                where s.reason is null and s.firm is null
                    and not exists (select 1 from enterprise o where o.credit_code = s.credit_code) and
            """.replace("TEXT", Reason.IN_PREPARATION.text()) + IN_RANGE + ")";

    /** The first row of the file that is of the same firm, by whichever of its numbers; codes in the order of their index. */
    private static final String FIRST = """
            left join lateral (select o.row_no, o.content, o.id from (
                (select o.row_no, o.content, o.id from import_row o
                 where o.job_id = s.job_id and o.credit_code = coalesce(e.credit_code, s.credit_code) collate "default"
                     and o.reason is null
                 order by o.row_no limit 1)
                union all
                (select o.row_no, o.content, o.id from import_row o
                 where o.job_id = s.job_id and o.firm = e.id and o.reason is null
                 order by o.row_no limit 1)) o
                order by o.row_no limit 1) f on true
            """;

    /**
     * The first row of a firm counts; later ones repeat it or contradict it. What somebody has corrected since the file
     * came is newer than the file.
     */
    static final String PLAN = """
            create temp table import_plan on commit drop as
            select s.row_no, f.row_no as first_row, e.id as firm, coalesce(e.id, f.id) as record, e.version,
                case
                    when f.row_no < s.row_no and f.content = s.content then 'UNCHANGED'
                    when f.row_no < s.row_no then 'DUPLICATE_IN_FILE'
                    when e.id is null then 'CREATED'
                    when e.merged_into is not null then 'FILE_MERGED'
                    when e.area_path not like :scope then 'AREA_OUT_OF_SCOPE'
                    when (e.name, e.area_code, e.address, e.type, e.registered_on, e.capital_text, e.capital_yuan,
                            e.business_scope, e.industry_code)
                        is not distinct from (s.name, n.area_code, n.address, n.type, n.registered_on, n.capital_text,
                            n.capital_yuan, n.business_scope, n.industry_code) then 'UNCHANGED'
                    when exists (select 1 from enterprise_change h where h.enterprise_id = e.id
                        and h.recorded_at > :since and h.source = 'MANUAL') then 'EDITED_SINCE'
                    else 'UPDATED'
                end as outcome,
                (e.name, e.area_path, e.industry_section)
                    is distinct from (s.name, n.area_path, n.industry_section) as remembered,
                e.industry_code is distinct from n.industry_code as reclassified
            from import_row s
            left join enterprise c on c.credit_code = s.credit_code
            left join enterprise e on e.id = coalesce(s.firm, c.id)
            """ + FIRST + BECOMES + "where s.reason is null and " + IN_RANGE;

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
            join enterprise e on e.id = p.firm and e.version = p.version
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

    /** After the update: firms whose size hangs on numbers, and whose industry has changed. */
    static final String MEASURED = """
            select e.id from import_plan p join enterprise e on e.id = p.firm
            where p.outcome = 'UPDATED' and p.reclassified and exists (
                select 1 from firm_indicator i where i.enterprise_id in (FILES))
            """.replace("FILES", Survivors.FILES);

    static final String HISTORY = """
            insert into enterprise_history (id, enterprise_id, recorded_at, name, area_path, industry_section, source)
            select s.history_id, e.id, :now, e.name, e.area_path, e.industry_section, 'IMPORT'
            from import_plan p
            join import_row s on s.job_id = :job and s.row_no = p.row_no
            join enterprise e on e.id = coalesce(p.firm, s.id)
            where p.outcome = :outcome and p.remembered
            """;

    private MergeSql() {}
}
