-- A firm in preparation has no code yet; one with a wrong check digit is kept for a stated reason.
alter table enterprise alter column credit_code drop not null;
alter table enterprise
    add code_reason text,
    add tags        varchar[] not null default '{}',
    -- former names and numbers, folded, one a line: what the firm is still found by
    add former_keys text,
    -- caches of the size rule over the latest yearly indicators
    add size_class  text,
    add size_year   integer,
    add size_rule   text,
    -- cache of the dated pointers in enterprise_merge: the file that answers for this one now
    add merged_into uuid,
    add absorbed    integer   not null default 0,
    add constraint enterprise_size check (size_class in ('LARGE', 'MEDIUM', 'SMALL', 'MICRO')),
    add constraint enterprise_size_known check ((size_class is null) = (size_year is null)),
    add constraint enterprise_merged_into foreign key (merged_into) references enterprise (id),
    add constraint enterprise_merged_elsewhere check (merged_into <> id),
    add constraint enterprise_absorbed check (absorbed >= 0);
create index enterprise_industry on enterprise (industry_code text_pattern_ops) where industry_code is not null;
create index enterprise_by_size on enterprise (size_class, id) where size_class is not null;
create index enterprise_by_survivor on enterprise (merged_into) where merged_into is not null;

-- What changed in a firm's file, field by field: from which source, on which day, and when that was entered.
create table enterprise_change (
    id            uuid        not null,
    enterprise_id uuid        not null,
    field         text        not null,
    old_value     text,
    new_value     text,
    source        text        not null,
    note          text,
    happened_on   date        not null,
    recorded_at   timestamptz not null,
    actor_name    text        not null,
    constraint enterprise_change_pk primary key (id),
    constraint enterprise_change_enterprise foreign key (enterprise_id) references enterprise (id)
);
create index enterprise_change_of on enterprise_change (enterprise_id, recorded_at, id);

insert into enterprise_change (id, enterprise_id, field, old_value, new_value, source, happened_on, recorded_at, actor_name)
select gen_random_uuid(), h.enterprise_id, 'NAME', h.previous, h.name, h.source,
       (h.recorded_at at time zone 'Asia/Shanghai')::date, h.recorded_at, ''
from (select *, lag(name) over (partition by enterprise_id order by recorded_at, id) as previous from enterprise_history) h
where h.previous <> h.name;
create trigger enterprise_change_append_only before update or delete or truncate on enterprise_change
    for each statement execute function refuse_change();

-- 15-digit registration numbers and other numbers of before 2015: no key any more, but people still hold them.
create table former_identifier (
    id            uuid        not null,
    version       bigint      not null,
    enterprise_id uuid        not null,
    kind          text        not null,
    value         text        not null,
    note          text,
    recorded_at   timestamptz not null,
    constraint former_identifier_pk primary key (id),
    constraint former_identifier_enterprise foreign key (enterprise_id) references enterprise (id),
    constraint former_identifier_once unique (enterprise_id, kind, value)
);
