-- How many days an issue of a kind has; null where the rule makes no difference. Ordinary ones have solve_days.
alter table sla_policy
    add column consult_days               integer,
    add column complex_days               integer,
    add column cross_days                 integer,
    add column extension_in_calendar_days boolean not null default false,
    add constraint sla_policy_complexity check (consult_days between 1 and 365 and complex_days between 1 and 365
        and cross_days between 1 and 365);
update sla_policy
set consult_days = least(solve_days, 3), complex_days = greatest(solve_days, 10), cross_days = greatest(solve_days, 15)
where urgency = 'NORMAL' and not solve_in_calendar_days;

-- 条例: 30 days, with an extension 90, counted in calendar days. What was born before keeps its version.
insert into sla_policy
select (jsonb_populate_record(p, jsonb_build_object('version', p.version + 1, 'extension_days', 60,
    'extension_in_calendar_days', true))).*
from sla_policy p
where p.code = 'ARREARS' and p.solve_in_calendar_days
  and p.version = (select max(n.version) from sla_policy n where n.code = 'ARREARS');
-- An urgent complaint of arrears has the statutory clock too.
insert into sla_policy
select (jsonb_populate_record(p, '{"code": "ARREARS-URGENT", "version": 1, "urgency": "URGENT", "title": "账款拖欠(紧急)",
    "return_days": 1, "contact_days": null, "contact_hours": 2, "first_answer_days": 1,
    "escalate_overdue_days": 1}')).*
from sla_policy p
where p.code = 'ARREARS' and p.version = (select max(n.version) from sla_policy n where n.code = 'ARREARS')
  and not exists (select 1 from sla_policy u where u.category = 'ARREARS' and u.urgency = 'URGENT');

-- What published practice says beside its times; null where it says nothing.
alter table sla_profile
    add column consult_days           integer,
    add column complex_days           integer,
    add column cross_days             integer,
    add column extensions             integer,
    add column extension_days         integer,
    add column co_handling_days       integer,
    add column escalate_overdue_days  integer,
    add column escalate_reopenings    integer;
update sla_profile set extensions = 1, extension_days = 10, co_handling_days = 3 where code like 'DEFAULT-%';
update sla_profile set consult_days = 3, complex_days = 10, cross_days = 15 where code = 'DEFAULT-GENERAL';
update sla_profile set consult_days = 3 where code = 'ANHUI-12345';
update sla_profile set co_handling_days = 3, title = '泉州:当日受理,主办 7 个工作日,协办 3 个工作日,异议 1 个工作日'
where code = 'QUANZHOU-2022';
update sla_profile set extensions = 1, extension_days = 10, title = '山东热线:5 个工作日,2 个工作日内退回,延期最多 10 个工作日'
where code = 'SHANDONG-HOTLINE';
update sla_profile set extensions = 1, extension_days = 15, escalate_overdue_days = 1,
    title = '山东接诉即办:1 日启动、3 日答复、15 日办结,最长 30 日,超期督办' where code = 'SHANDONG-JIESU';
update sla_profile set escalate_reopenings = 2 where code = 'BOZHOU-ESCALATED';
update sla_profile set complex_days = 15 where code = 'BEIJING-NORMAL';
insert into sla_profile (code, title, basis, dispatch_days, sign_days, return_days, contact_days, contact_hours,
    first_answer_days, solve_days, solve_in_calendar_days, confirm_days, failed_contacts, extensions, extension_days) values
('SHANDONG-ZAOZHUANG', '枣庄:1 日启动、2 日答复、10 日办结,最长 25 日', '枣庄接诉即办公布做法', 1, 1, 2, 1, null, 2, 10, false, 3, 3, 1, 15),
('BEIJING-EMERGENCY', '北京:应急事项 2 小时', '北京接诉即办标准(征求意见稿)', 0, 0, 1, null, 2, null, 1, true, 3, 3, null, null),
('BEIJING-UTILITIES', '北京:水电气热 24 小时', '北京接诉即办标准(征求意见稿)', 0, 0, 1, 1, null, null, 1, true, 3, 3, null, null);

alter table issue
    add column complexity      text    not null default 'ORDINARY',
    add column due_provisional boolean not null default false;
-- days: counted from the day of the request; null where the office named the day itself
alter table co_handling
    add column days            integer,
    add column due_provisional boolean not null default false,
    add constraint co_handling_days check (days >= 1);
alter table extension_request
    add column in_calendar_days boolean not null default false,
    add column provisional      boolean not null default false;

-- What is cached of open issues follows.
insert into due_recompute (id, cause, created_at) values (uuidv7(), '期限规则更新', now());
