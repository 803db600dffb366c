-- What happened, when it was recorded, and what was known of the project from then on.
create table life_event (
    id                  uuid        not null,
    project_id          uuid        not null,
    seq                 bigint      not null,
    action              text        not null,
    from_stage          text,
    to_stage            text        not null,
    happened_on         date        not null,
    recorded_at         timestamptz not null,
    key_project         boolean     not null,
    total_investment    numeric(18, 2),
    intended_investment numeric(18, 2),
    evidence_kind       text,
    evidence_reference  text,
    evidence_note       text,
    comment             text,
    actor_subject       text        not null,
    actor_name          text        not null,
    constraint life_event_pk primary key (id),
    constraint life_event_seq unique (project_id, seq),
    constraint life_event_project foreign key (project_id) references project (id),
    -- a framework agreement is no signing
    constraint life_event_signing check (to_stage <> 'SIGNED' or from_stage <> 'NEGOTIATING'
        or (evidence_kind is not null and evidence_kind <> 'FRAMEWORK_AGREEMENT'))
);
create index life_event_by_day on life_event (to_stage, happened_on);
create trigger life_event_append_only before update or delete or truncate on life_event
    for each statement execute function refuse_change();
