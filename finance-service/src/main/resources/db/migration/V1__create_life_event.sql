create sequence record_number;

-- What happened and when it was recorded; figures as of a past day are made here.
create table life_event (
    id            uuid        not null,
    subject_type  text        not null,
    subject_id    uuid        not null,
    seq           bigint      not null,
    action        text        not null,
    from_state    text,
    to_state      text        not null,
    happened_on   date        not null,
    recorded_at   timestamptz not null,
    amount        numeric(18, 2),
    comment       text,
    evidence      text,
    actor_subject text        not null,
    actor_name    text        not null,
    constraint life_event_pk primary key (id),
    constraint life_event_seq unique (subject_id, seq),
    constraint life_event_subject_type check (subject_type in ('demand', 'guarantee', 'loan'))
);
create index life_event_by_day on life_event (subject_type, to_state, happened_on);
create trigger life_event_append_only before update or delete or truncate on life_event
    for each statement execute function refuse_change();
