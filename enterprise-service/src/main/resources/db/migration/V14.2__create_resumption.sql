-- 复工复产: what was known of a firm from which day; a correction is one more row for the same day.
create table resumption_event (
    id            uuid        not null,
    enterprise_id uuid        not null,
    status        text        not null,
    happened_on   date        not null,
    recorded_at   timestamptz not null,
    area_path     text        not null,
    note          text,
    actor_subject text        not null,
    actor_name    text        not null,
    constraint resumption_event_pk primary key (id),
    constraint resumption_event_enterprise foreign key (enterprise_id) references enterprise (id),
    constraint resumption_event_status
        check (status in ('SHOULD_RESUME', 'RESUMED', 'STOPPED_AGAIN', 'LONG_STOPPED', 'NOT_REQUIRED'))
);
create index resumption_event_of on resumption_event (enterprise_id, happened_on, recorded_at, id);
create index resumption_event_by_area on resumption_event (area_path text_pattern_ops, enterprise_id);
create trigger resumption_event_append_only before update or delete or truncate on resumption_event
    for each statement execute function refuse_change();
