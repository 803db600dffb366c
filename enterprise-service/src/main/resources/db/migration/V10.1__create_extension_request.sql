create table extension_request (
    id                 uuid        not null,
    version            bigint      not null,
    issue_id           uuid        not null,
    department_id      text        not null,
    state              text        not null,
    due_on             date        not null,
    asked_until        date        not null,
    days               integer     not null,
    reason             text        not null,
    asked_by_subject   text        not null,
    asked_by_name      text        not null,
    asked_at           timestamptz not null,
    decided_by_subject text,
    decided_by_name    text,
    decided_at         timestamptz,
    decision           text,
    constraint extension_request_pk primary key (id),
    constraint extension_request_issue foreign key (issue_id) references issue (id),
    constraint extension_request_department foreign key (department_id) references department (id),
    constraint extension_request_days check (days >= 1 and asked_until > due_on),
    constraint extension_request_decided check ((state = 'PENDING') = (decided_at is null)),
    -- four eyes, whatever roles one person holds
    constraint extension_request_four_eyes check (decided_by_subject <> asked_by_subject)
);
create unique index extension_request_one_pending on extension_request (issue_id) where state = 'PENDING';
create index extension_request_by_issue on extension_request (issue_id, asked_at, id);
