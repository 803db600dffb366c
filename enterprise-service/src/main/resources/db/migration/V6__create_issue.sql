create sequence issue_number;

create table issue (
    id                uuid        not null,
    version           bigint      not null,
    number            text        not null,
    state             text        not null,
    category          text        not null,
    title             text        not null,
    description       text        not null,
    urgency           text        not null,
    resolution        text,
    enterprise_id     uuid,
    area_path         text        not null,
    visit_id          uuid,
    department_id     text,
    source            text        not null,
    source_system     text,
    source_number     text,
    contact           text,
    received_at       timestamptz,
    raised_by_subject text        not null,
    raised_by_name    text        not null,
    created_at        timestamptz not null,
    next_reply_on     date,
    merged_into       uuid,
    sla_code          text        not null,
    sla_version       integer     not null,
    -- caches of the pure deadline function, written with every event
    due_at            timestamptz,
    solve_due_on      date,
    solve_days        integer,
    replied_on        date,
    events            bigint      not null,
    constraint issue_pk primary key (id),
    constraint issue_number_unique unique (number),
    constraint issue_source_unique unique (source_system, source_number),
    constraint issue_enterprise foreign key (enterprise_id) references enterprise (id),
    constraint issue_visit foreign key (visit_id) references visit (id),
    constraint issue_department foreign key (department_id) references department (id),
    constraint issue_sla foreign key (sla_code, sla_version) references sla_policy (code, version),
    constraint issue_closed check ((state = 'CLOSED') = (resolution is not null)),
    constraint issue_pending check (state <> 'PENDING_COMMITMENT' or next_reply_on is not null)
);
create index issue_by_enterprise on issue (enterprise_id, created_at, id);
create index issue_by_department on issue (department_id, created_at, id);
create index issue_by_visit on issue (visit_id);
create index issue_by_raiser on issue (raised_by_subject, created_at, id);
create index issue_by_creation on issue (created_at, id);
create index issue_by_due on issue (due_at, id) where state not in ('CLOSED', 'REJECTED', 'MERGED');

create table issue_event (
    id            uuid        not null,
    issue_id      uuid        not null,
    seq           bigint      not null,
    type          text        not null,
    from_state    text,
    to_state      text        not null,
    happened_at   timestamptz not null,
    happened_on   date        not null,
    recorded_at   timestamptz not null,
    actor_subject text        not null,
    actor_name    text        not null,
    actor_kind    text        not null,
    department_id text,
    comment       text,
    resolution    text,
    next_reply_on date,
    constraint issue_event_pk primary key (id),
    constraint issue_event_seq unique (issue_id, seq),
    constraint issue_event_issue foreign key (issue_id) references issue (id)
);
create index issue_event_happened_on on issue_event (to_state, happened_on);
create trigger issue_event_append_only before update or delete or truncate on issue_event
    for each statement execute function refuse_change();

-- The firm's own word: single purpose, expiring, revocable; the token itself is kept nowhere.
create table firm_link (
    id          uuid        not null,
    version     bigint      not null,
    issue_id    uuid        not null,
    token_hash  text        not null,
    issued_by   text        not null,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    answered_at timestamptz,
    solved      text,
    rating      text,
    comment     text,
    constraint firm_link_pk primary key (id),
    constraint firm_link_token unique (token_hash),
    constraint firm_link_issue foreign key (issue_id) references issue (id)
);
create unique index firm_link_one_open on firm_link (issue_id) where revoked_at is null and answered_at is null;

create table attachment (
    id             uuid        not null,
    issue_id       uuid,
    visit_id       uuid,
    file_id        uuid        not null,
    name           text        not null,
    media_type     text        not null,
    size           bigint      not null,
    sha256         text        not null,
    author_subject text        not null,
    author_name    text        not null,
    created_at     timestamptz not null,
    constraint attachment_pk primary key (id),
    constraint attachment_issue foreign key (issue_id) references issue (id),
    constraint attachment_visit foreign key (visit_id) references visit (id),
    constraint attachment_file foreign key (file_id) references stored_file (id),
    constraint attachment_owner check ((issue_id is null) <> (visit_id is null))
);
create index attachment_by_issue on attachment (issue_id);
create index attachment_by_visit on attachment (visit_id);
