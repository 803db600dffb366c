create table visit (
    id             uuid        not null,
    version        bigint      not null,
    state          text        not null,
    matching       text        not null,
    enterprise_id  uuid,
    hint_name      text,
    hint_code      text,
    area_path      text        not null,
    task_force_id  uuid,
    planned_on     date,
    purpose        text,
    started_at     timestamptz,
    clock_adjusted boolean     not null,
    mode           text,
    note           text,
    interviewee    text,
    companions     text,
    on_behalf_of   text,
    author_subject text        not null,
    author_name    text        not null,
    created_at     timestamptz not null,
    -- the day by which visits are listed: of the visit, or planned for
    sort_on        date        not null,
    fingerprint    text        not null,
    constraint visit_pk primary key (id),
    constraint visit_enterprise foreign key (enterprise_id) references enterprise (id),
    constraint visit_whom check (enterprise_id is not null or hint_name is not null),
    constraint visit_when check (started_at is not null or planned_on is not null),
    constraint visit_done check (state <> 'DONE' or (started_at is not null and mode is not null))
);
create index visit_by_enterprise on visit (enterprise_id, sort_on, id);
create index visit_by_author on visit (author_subject, sort_on, id);
create index visit_by_day on visit (sort_on, id);

create table visit_send (
    visit_id uuid not null,
    kind     text not null,
    note     text,
    constraint visit_send_pk primary key (visit_id, kind),
    constraint visit_send_visit foreign key (visit_id) references visit (id)
);

-- What was recorded of a visit and when; figures as of a past day are counted here.
create table visit_event (
    id            uuid        not null,
    visit_id      uuid        not null,
    seq           bigint      not null,
    state         text        not null,
    mode          text,
    happened_on   date        not null,
    enterprise_id uuid,
    area_path     text        not null,
    actor_subject text        not null,
    recorded_at   timestamptz not null,
    constraint visit_event_pk primary key (id),
    constraint visit_event_seq unique (visit_id, seq)
);
create index visit_event_happened_on on visit_event (happened_on);
create trigger visit_event_append_only before update or delete or truncate on visit_event
    for each statement execute function refuse_change();
