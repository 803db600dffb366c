-- Answers to POSTs, kept with what they did.
create table idempotency_answer (
    caller      text        not null,
    route       text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      integer     not null,
    body        text,
    location    text,
    etag        text,
    created_at  timestamptz not null,
    constraint idempotency_answer_pk primary key (caller, route, key)
);
create index idempotency_answer_created_at on idempotency_answer (created_at);

-- The outbox: one row per write. tx tells readers which rows may still be joined by earlier ones.
create table event (
    id                uuid        not null,
    type              text        not null,
    subject_type      text        not null,
    subject_id        uuid        not null,
    aggregate_version bigint      not null,
    occurred_at       timestamptz not null,
    tx                xid8        not null default pg_current_xact_id(),
    data              jsonb,
    constraint event_pk primary key (id)
);
create index event_subject on event (subject_id, aggregate_version);

-- The audit trail: 64 hash chains.
create table audit_head (
    shard smallint not null,
    seq   bigint   not null,
    hash  bytea    not null,
    constraint audit_head_pk primary key (shard)
);
insert into audit_head select shard, 0, decode(repeat('00', 32), 'hex') from generate_series(0, 63) as shard;

create table audit_entry (
    shard        smallint    not null,
    seq          bigint      not null,
    recorded_at  timestamptz not null,
    actor        text        not null,
    action       text        not null,
    subject_type text        not null,
    subject      text        not null,
    content      text        not null,
    previous     bytea       not null,
    hash         bytea       not null,
    constraint audit_entry_pk primary key (shard, seq)
);
create index audit_entry_subject on audit_entry (subject, recorded_at);
create index audit_entry_recorded_at on audit_entry using brin (recorded_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are append-only', tg_table_name;
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();

-- Files as chunks.
create table stored_file (
    id         uuid        not null,
    size       bigint      not null,
    sha256     text        not null,
    created_at timestamptz not null,
    constraint stored_file_pk primary key (id)
);
create table stored_chunk (
    file_id uuid    not null,
    no      integer not null,
    data    bytea   not null,
    constraint stored_chunk_pk primary key (file_id, no),
    constraint stored_chunk_file foreign key (file_id) references stored_file (id) on delete cascade
);
alter table stored_chunk alter column data set storage external;
