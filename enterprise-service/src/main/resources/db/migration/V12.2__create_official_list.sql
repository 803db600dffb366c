create table official_list (
    code       text    not null,
    version    bigint  not null,
    name       text    not null,
    note       text,
    sort_no    integer not null,
    valid_from date    not null,
    valid_to   date,
    constraint official_list_pk primary key (code),
    constraint official_list_name unique (name),
    constraint official_list_code_form check (code ~ '^[A-Z][A-Z0-9_]{1,30}$'),
    constraint official_list_period check (valid_to is null or valid_to >= valid_from)
);
insert into official_list (code, version, name, note, sort_no, valid_from) values
('ABOVE_SCALE', 0, '规模以上企业', '以统计部门公布的名录为准', 1, '2000-01-01'),
('KEY', 0, '重点企业', null, 2, '2000-01-01'),
('HIGH_TECH', 0, '高新技术企业', '证书有效期三年', 3, '2008-01-01'),
('TECH_SME', 0, '科技型中小企业', '按年度入库登记', 4, '2017-05-03'),
('LISTING_RESERVE', 0, '上市后备企业', null, 5, '2000-01-01');

-- On a list from a day, off it from a day. The last event decides; a correction is one more event.
create table official_list_event (
    id            uuid        not null,
    list_code     text        not null,
    enterprise_id uuid        not null,
    action        text        not null,
    happened_on   date        not null,
    document      text,
    recorded_at   timestamptz not null,
    actor_subject text        not null,
    actor_name    text        not null,
    constraint official_list_event_pk primary key (id),
    constraint official_list_event_list foreign key (list_code) references official_list (code),
    constraint official_list_event_enterprise foreign key (enterprise_id) references enterprise (id),
    constraint official_list_event_action check (action in ('JOINED', 'LEFT'))
);
create index official_list_event_of_list on official_list_event (list_code, enterprise_id, happened_on, recorded_at, id);
create index official_list_event_of_firm on official_list_event (enterprise_id, list_code, happened_on, recorded_at, id);
create trigger official_list_event_append_only before update or delete or truncate on official_list_event
    for each statement execute function refuse_change();
