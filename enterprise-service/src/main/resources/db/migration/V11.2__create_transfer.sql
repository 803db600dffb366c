-- A ticket that was sent up or out, with its number there and how it fares there.
create table transfer (
    id              uuid        not null,
    version         bigint      not null,
    issue_id        uuid        not null,
    channel         text        not null,
    target          text        not null,
    target_number   text,
    state           text        not null,
    state_note      text        not null,
    state_on        date        not null,
    sent_on         date        not null,
    sent_by_subject text        not null,
    sent_by_name    text        not null,
    created_at      timestamptz not null,
    constraint transfer_pk primary key (id),
    constraint transfer_issue foreign key (issue_id) references issue (id),
    constraint transfer_number unique (channel, target_number),
    constraint transfer_order check (state_on >= sent_on)
);
create index transfer_by_issue on transfer (issue_id, created_at, id);
create index transfer_by_number on transfer (target_number);
create index transfer_by_creation on transfer (created_at, id);
