-- What a unit arranges within itself: who is responsible, and a second pair of eyes on its replies.
alter table department add column reply_sign_off boolean not null default false;

alter table issue
    add column responsible   text,
    add column draft_pending boolean not null default false;
create index issue_draft_pending on issue (department_id, created_at, id) where draft_pending;

create table reply_draft (
    id                 uuid        not null,
    version            bigint      not null,
    issue_id           uuid        not null,
    department_id      text        not null,
    state              text        not null,
    text               text        not null,
    resolution         text        not null,
    drafted_by_subject text        not null,
    drafted_by_name    text        not null,
    drafted_at         timestamptz not null,
    decided_by_subject text,
    decided_by_name    text,
    decided_at         timestamptz,
    decision           text,
    constraint reply_draft_pk primary key (id),
    constraint reply_draft_issue foreign key (issue_id) references issue (id),
    constraint reply_draft_department foreign key (department_id) references department (id),
    constraint reply_draft_decided check ((state = 'PENDING') = (decided_at is null)),
    constraint reply_draft_four_eyes check (decided_by_subject <> drafted_by_subject)
);
create unique index reply_draft_one_pending on reply_draft (issue_id) where state = 'PENDING';
create index reply_draft_by_issue on reply_draft (issue_id, drafted_at, id);
