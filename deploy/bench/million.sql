-- 1,000,000 firms, 1,000,000 visits and 1,000,000 issues with their timelines over three years, in the tables of a
-- running suite: psql "$ADMIN_URL/enterprise" -f deploy/bench/million.sql, as the cluster's administrator (foreign keys
-- are not looked up row by row). Made for plans and times only; take a SISONG_HOME of its own and throw it away after.
\set ON_ERROR_STOP on
\timing on
set session_replication_role = replica;
set synchronous_commit = off;

create temporary table place as
select row_number() over (order by code) - 1 as n, code, path from area where path like '34%' and length(path) = 6;
create temporary table unit as select row_number() over (order by id) - 1 as n, id from department;
create temporary table firm as
select i, uuidv7(-interval '4 years' + i * interval '1 second') as id, p.code, p.path,
       (array['C', 'C', 'C', 'F', 'G', 'E', 'I', 'M'])[1 + i % 8] as section,
       '阜阳市' || chr(19968 + (hashint4(i) & 4095)) || chr(19968 + (hashint4(-i) & 4095))
         || (array['机械', '科技', '商贸', '食品', '纺织', '建材'])[1 + i % 6] || '有限公司' as name
from generate_series(1, 1000000) i join place p on p.n = i % (select count(*) from place);
create unique index on firm (i);
analyze firm;

insert into enterprise (id, version, credit_code, name, initials, grams, area_code, area_path, industry_code,
                        industry_section, size_class, size_year, size_rule, created_at, updated_at)
select id, 0, '91341200MA' || lpad(i::text, 8, '0'), name, 'fys',
       array(select distinct substr(name, g, 2) from generate_series(1, length(name) - 1) g), code, path,
       section || (13 + i % 30), section, (array['LARGE', 'MEDIUM', 'SMALL', 'MICRO'])[1 + i % 4], 2025, '2017',
       now() - interval '3 years', now() - interval '3 years'
from firm;
insert into enterprise_history (id, enterprise_id, recorded_at, name, area_path, industry_section, source)
select uuidv7(), id, now() - interval '3 years', name, path, section, 'IMPORT' from firm;

-- A thousand firms are looked after by the task force of the demo data, each month.
insert into assignment (id, version, enterprise_id, task_force_id, visit_frequency, valid_from, recorded_at, role)
select uuidv7(), 0, f.id, (select id from task_force order by id limit 1), 'MONTHLY', current_date - 900, now(), 'CADRE'
from firm f where f.i % 1000 = 7;

-- Every fourth firm had to stop, most work again.
insert into resumption_event (id, enterprise_id, status, happened_on, recorded_at, actor_subject, actor_name)
select uuidv7(), f.id, step.status, current_date - step.days, now() - step.days * interval '1 day', 'bench', 'bench'
from firm f
join (values ('SHOULD_RESUME', 400, 1), ('RESUMED', 380, 8), ('STOPPED_AGAIN', 200, 40)) as step (status, days, each)
  on f.i % 4 = 0 and (step.each = 1 or f.i % (4 * step.each) <> 0);

-- Every issue comes from a visit; both lie three years back at first and reach today.
create temporary table tale as
select i, uuidv7(-age) as visit_id, uuidv7(-age) as issue_id, now() - age as at, f.id as firm, f.path, u.id as unit,
       -- one category is rare: a few issues in all of an area's three years
       case when i % 5000 = 7 then 'LICENCE'
            else (array['LABOUR', 'FINANCE', 'LAND', 'PLANNING', 'ENVIRONMENT', 'POLICY', 'LOGISTICS', 'UTILITIES', 'MARKET',
                        'ARREARS', 'OTHER'])[1 + i % 11] end as category,
       case when i % 100 = 0 then 'PENDING_COMMITMENT'
            when age < interval '40 days'
              then (array['SUBMITTED', 'ACCEPTED', 'DISPATCHED', 'SIGNED', 'HANDLING', 'HANDLING', 'REPLIED', 'CONFIRMING'])
                   [1 + i % 8]
            when i % 50 = 1 then 'HANDLING' else 'CLOSED' end as state
from (select i, (1000000 - i) * interval '1095 days' / 1000000 + interval '1 hour' as age
      from generate_series(1, 1000000) i) ages
join firm f using (i) join unit u on u.n = i % (select count(*) from unit);
analyze tale;
insert into visit (id, version, state, matching, enterprise_id, area_path, started_at, clock_adjusted, mode, note,
                   author_subject, author_name, created_at, sort_on, fingerprint)
select visit_id, 0, 'DONE', 'MATCHED', firm, path, at, false, (array['ON_SITE', 'ON_SITE', 'PHONE'])[1 + i % 3],
       '了解生产经营和用工情况', 'person-' || i % 500, '走访人员', at, at::date, 'bench'
from tale;
insert into visit_event (id, visit_id, seq, state, mode, happened_on, enterprise_id, area_path, actor_subject, recorded_at)
select uuidv7(), visit_id, 0, 'DONE', (array['ON_SITE', 'ON_SITE', 'PHONE'])[1 + i % 3], at::date, firm, path,
       'person-' || i % 500, at
from tale;
insert into visit_send (visit_id, kind, note) select visit_id, 'POLICY', null from tale;
insert into issue (id, version, number, state, category, title, description, urgency, resolution, enterprise_id, area_path,
                   visit_id, department_id, source, raised_by_subject, raised_by_name, created_at, next_reply_on, sla_code,
                   sla_version, due_at, solve_due_on, solve_days, events)
select issue_id, 7, 'WT-' || extract(year from at) || '-' || 1000000 + i, state, category,
       (array['招工困难', '贷款续贷', '用地指标', '电价补贴', '道路积水', '环评进度'])[1 + i % 6] || chr(19968 + (hashint4(i) & 4095)),
       '企业反映' || chr(19968 + (hashint4(i) & 4095)) || chr(19968 + (hashint4(-i) & 4095)) || '问题已持续多时,请协调解决。',
       case when i % 20 = 0 then 'URGENT' else 'NORMAL' end,
       case state when 'CLOSED' then (array['SOLVED', 'SOLVED', 'SOLVED', 'EXPLAINED'])[1 + i % 4] end, firm, path, visit_id,
       case when state not in ('SUBMITTED', 'ACCEPTED') then unit end, 'VISIT', 'person-' || i % 500, '走访人员', at,
       case state when 'PENDING_COMMITMENT' then current_date + 30 end, 'GENERAL', 1,
       case when state in ('DISPATCHED', 'SIGNED', 'HANDLING', 'SUBMITTED', 'ACCEPTED') then at + interval '8 days' end,
       case when state in ('DISPATCHED', 'SIGNED', 'HANDLING') then (at + interval '8 days')::date end, 5, 7
from tale;
insert into issue_event (id, issue_id, seq, type, from_state, to_state, happened_at, happened_on, recorded_at,
                         actor_subject, actor_name, actor_kind, department_id, comment, resolution)
select uuidv7(), issue_id, step.seq, step.type, step.was, step.becomes, t.when_, t.when_::date, t.when_, 'person', '经办人',
       step.actor, case when step.seq > 2 then unit end, null,
       case step.becomes when 'CLOSED' then (array['SOLVED', 'SOLVED', 'SOLVED', 'EXPLAINED'])[1 + i % 4] end
from tale
join (values (1, 'RAISED', null, 'SUBMITTED', 'RAISER', 0), (2, 'ACCEPT', 'SUBMITTED', 'ACCEPTED', 'OFFICE', 1),
             (3, 'DISPATCH', 'ACCEPTED', 'DISPATCHED', 'OFFICE', 1), (4, 'SIGN', 'DISPATCHED', 'SIGNED', 'UNIT', 2),
             (5, 'START', 'SIGNED', 'HANDLING', 'UNIT', 3), (6, 'REPLY', 'HANDLING', 'REPLIED', 'UNIT', 8),
             (7, 'ASK_FIRM', 'REPLIED', 'CONFIRMING', 'OFFICE', 9), (8, 'CLOSE', 'CONFIRMING', 'CLOSED', 'FIRM', 11))
       as step (seq, type, was, becomes, actor, days)
  on step.seq <= case state when 'SUBMITTED' then 1 when 'ACCEPTED' then 2 when 'DISPATCHED' then 3 when 'SIGNED' then 4
                     when 'HANDLING' then 5 when 'PENDING_COMMITMENT' then 5 when 'REPLIED' then 6 when 'CONFIRMING' then 7
                     else 8 end
cross join lateral (select least(at + (step.days + i % 5) * interval '1 day', now()) as when_) t;
vacuum analyze;
select relname, n_live_tup, pg_size_pretty(pg_total_relation_size(relid)) from pg_stat_user_tables
order by pg_total_relation_size(relid) desc limit 8;
