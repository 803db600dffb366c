-- A day belongs to the notice that names it: the notice for 2023 reaches into the last day of 2022.
alter table calendar_year
    add column version bigint not null default 0,
    add column source  text   not null default '国务院办公厅放假通知',
    add constraint calendar_year_status check (status = 'PUBLISHED'),
    add constraint calendar_year_range check (year between 2000 and 2100);
alter table calendar_day add column year integer;
update calendar_day
set year = extract(year from day)::integer
    + case when to_char(day, 'MMDD') >= '1222' and name = '元旦' then 1 else 0 end;
alter table calendar_day
    alter column year set not null,
    add constraint calendar_day_year foreign key (year) references calendar_year (year);
create index calendar_day_by_year on calendar_day (year, day);

-- Working hours from a day on, until the next row's day; minutes of the day, the end excluded (1440 is midnight).
create table work_hours (
    valid_from  date        not null,
    version     bigint      not null,
    recorded_at timestamptz not null,
    constraint work_hours_pk primary key (valid_from)
);
create table work_interval (
    valid_from date    not null,
    starts     integer not null,
    ends       integer not null,
    constraint work_interval_pk primary key (valid_from, starts),
    constraint work_interval_hours foreign key (valid_from) references work_hours (valid_from) on delete cascade,
    constraint work_interval_order check (starts >= 0 and starts < ends and ends <= 1440)
);
insert into work_hours (valid_from, version, recorded_at) values ('2023-01-01', 0, '2023-01-01T00:00:00+08:00');
insert into work_interval (valid_from, starts, ends) values ('2023-01-01', 510, 720), ('2023-01-01', 840, 1050);

-- A changed calendar moves the cached deadlines of open issues: one row per change, worked off in batches.
create table due_recompute (
    id          uuid        not null,
    cause       text        not null,
    created_at  timestamptz not null,
    after_id    uuid        not null default '00000000-0000-0000-0000-000000000000',
    seen        bigint      not null default 0,
    moved       bigint      not null default 0,
    finished_at timestamptz,
    constraint due_recompute_pk primary key (id)
);
create index due_recompute_open on due_recompute (created_at, id) where finished_at is null;
create index issue_open_by_id on issue (id) where state not in ('CLOSED', 'REJECTED', 'MERGED');

-- A policy says what it is called, on which rule it rests, and who set it when.
alter table sla_policy
    add column title       text        not null default '',
    add column basis       text        not null default '',
    add column author      text        not null default '系统初始设置',
    add column recorded_at timestamptz not null default '2023-01-01T00:00:00+08:00',
    add constraint sla_policy_days check (dispatch_days between 0 and 90 and sign_days between 0 and 90
        and return_days between 0 and 90 and solve_days between 1 and 365 and confirm_days between 0 and 90
        and failed_contacts between 1 and 10);
update sla_policy set basis = '本系统默认时限', title = case code
    when 'GENERAL' then '一般诉求' when 'URGENT' then '紧急诉求' when 'FINANCE' then '融资' when 'LAND' then '用地'
    when 'PLANNING' then '规划建设' when 'ENVIRONMENT' then '环评能耗' when 'ARREARS' then '账款拖欠' end;
update sla_policy set basis = '保障中小企业款项支付条例(国务院令第802号),自然日' where code = 'ARREARS';

-- Published practice elsewhere, to start a new version from; none of these is in force by itself.
create table sla_profile (
    code                   text    not null,
    title                  text    not null,
    basis                  text    not null,
    dispatch_days          integer not null,
    sign_days              integer not null,
    return_days            integer not null,
    contact_days           integer,
    contact_hours          integer,
    first_answer_days      integer,
    solve_days             integer not null,
    solve_in_calendar_days boolean not null,
    confirm_days           integer not null,
    failed_contacts        integer not null,
    constraint sla_profile_pk primary key (code),
    constraint sla_profile_contact check ((contact_days is null) <> (contact_hours is null))
);
insert into sla_profile values
('DEFAULT-CONSULT', '咨询(3 个工作日)', '本系统默认', 1, 1, 2, 1, null, null, 3, false, 3, 3),
('DEFAULT-GENERAL', '一般事项(5 个工作日)', '本系统默认', 1, 1, 2, 1, null, null, 5, false, 3, 3),
('DEFAULT-COMPLEX', '较复杂事项(10 个工作日)', '本系统默认', 1, 1, 2, 1, null, null, 10, false, 3, 3),
('DEFAULT-JOINT', '跨部门事项(15 个工作日)', '本系统默认', 1, 1, 2, 1, null, null, 15, false, 3, 3),
('ANHUI-12345-CONSULT', '安徽 12345:咨询类 3 个工作日', '皖政办秘〔2021〕109号', 1, 1, 2, 1, null, null, 3, false, 3, 3),
('ANHUI-12345', '安徽 12345:其他事项 10 个工作日', '皖政办秘〔2021〕109号', 1, 1, 2, 1, null, null, 10, false, 3, 3),
('QUANZHOU-2022', '泉州:当日受理,主办 7 个工作日,异议 1 个工作日', '泉州市 2022 年公布做法', 0, 1, 1, 1, null, null, 7, false, 3, 3),
('SHANDONG-HOTLINE', '山东热线:5 个工作日,2 个工作日内退回', '山东热线公布做法', 1, 1, 2, 1, null, null, 5, false, 3, 3),
('SHANDONG-JIESU', '山东接诉即办:1 日启动、3 日答复、15 日办结', '山东接诉即办公布做法', 1, 1, 2, 1, null, 3, 15, false, 3, 3),
('BOZHOU-ESCALATED', '亳州提级办理:10 日', '亳州提级办理公布做法', 1, 1, 2, 1, null, null, 10, true, 3, 3),
('BEIJING-NORMAL', '北京:一般事项 7 日', '北京接诉即办标准(征求意见稿)', 1, 1, 2, 1, null, null, 7, true, 3, 3),
('BEIJING-COMPLEX', '北京:复杂事项 15 日', '北京接诉即办标准(征求意见稿)', 1, 1, 2, 1, null, null, 15, true, 3, 3);
