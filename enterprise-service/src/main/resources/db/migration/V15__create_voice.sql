-- A printed code by which a firm, or a park's firms, raise issues without an account. Of its token only the hash is kept.
create table voice_code (
    id             uuid        not null,
    version        bigint      not null,
    enterprise_id  uuid,
    area_code      text,
    area_path      text        not null,
    token_hash     text        not null,
    issued_by      text        not null,
    issued_by_name text        not null,
    issued_at      timestamptz not null,
    revoked_at     timestamptz,
    constraint voice_code_pk primary key (id),
    constraint voice_code_token unique (token_hash),
    constraint voice_code_enterprise foreign key (enterprise_id) references enterprise (id),
    constraint voice_code_area foreign key (area_code) references area (code),
    constraint voice_code_of_one check (num_nonnulls(enterprise_id, area_code) = 1)
);
create unique index voice_code_firm_one_open on voice_code (enterprise_id) where revoked_at is null;
create unique index voice_code_area_one_open on voice_code (area_code) where revoked_at is null;
create index voice_code_of_enterprise on voice_code (enterprise_id);
create index voice_code_newest on voice_code (issued_at, id);

-- The right to send one form: given when the page is opened, used once, forgotten after a day.
create table voice_ticket (
    token_hash text        not null,
    code_id    uuid        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint voice_ticket_pk primary key (token_hash),
    constraint voice_ticket_code foreign key (code_id) references voice_code (id)
);
create index voice_ticket_expiry on voice_ticket (expires_at);

-- How often something was done on a day: one row for all processes. An address is kept as a hash, and for two days.
create table voice_use (
    bucket  text    not null,
    used_on date    not null,
    uses    integer not null,
    constraint voice_use_pk primary key (bucket, used_on)
);

-- Who raised an issue by a code holds this; the same words by the same code on the same day are one issue.
create table voice_receipt (
    id           uuid        not null,
    issue_id     uuid        not null,
    code_id      uuid        not null,
    token_hash   text        not null,
    firm_name    text,
    firm_code    text,
    raised_on    date        not null,
    raised_at    timestamptz not null,
    saying_hash  text        not null,
    constraint voice_receipt_pk primary key (id),
    constraint voice_receipt_issue_once unique (issue_id),
    constraint voice_receipt_token unique (token_hash),
    constraint voice_receipt_saying_once unique (code_id, raised_on, saying_hash),
    constraint voice_receipt_issue foreign key (issue_id) references issue (id),
    constraint voice_receipt_code foreign key (code_id) references voice_code (id)
);
