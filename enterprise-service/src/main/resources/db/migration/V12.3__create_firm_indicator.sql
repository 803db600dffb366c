-- A firm's yearly numbers as a source states them; a correction is one more row for the year.
create table firm_indicator (
    id            uuid           not null,
    enterprise_id uuid           not null,
    year          integer        not null,
    employees     integer,
    revenue_wan   numeric(18, 2),
    assets_wan    numeric(18, 2),
    source        text           not null,
    recorded_at   timestamptz    not null,
    actor_subject text           not null,
    actor_name    text           not null,
    constraint firm_indicator_pk primary key (id),
    constraint firm_indicator_enterprise foreign key (enterprise_id) references enterprise (id),
    constraint firm_indicator_year check (year between 1990 and 2100),
    constraint firm_indicator_employees check (employees >= 0),
    constraint firm_indicator_something check (
        employees is not null or revenue_wan is not null or assets_wan is not null)
);
create index firm_indicator_of on firm_indicator (enterprise_id, year, recorded_at, id);
create trigger firm_indicator_append_only before update or delete or truncate on firm_indicator
    for each statement execute function refuse_change();
