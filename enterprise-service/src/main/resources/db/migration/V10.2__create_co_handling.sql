create table co_handling (
    id                     uuid        not null,
    version                bigint      not null,
    issue_id               uuid        not null,
    department_id          text        not null,
    state                  text        not null,
    returned               boolean     not null,
    task                   text        not null,
    due_on                 date        not null,
    asked_by_name          text        not null,
    asked_at               timestamptz not null,
    answer                 text,
    answered_by_name       text,
    answered_at            timestamptz,
    constraint co_handling_pk primary key (id),
    constraint co_handling_issue foreign key (issue_id) references issue (id),
    constraint co_handling_department foreign key (department_id) references department (id),
    constraint co_handling_returned check (returned = (state = 'RETURNED')),
    constraint co_handling_answered check ((state = 'ASKED') = (answered_at is null) and (state = 'ASKED') = (answer is null))
);
create unique index co_handling_one_open on co_handling (issue_id, department_id) where state = 'ASKED';
create index co_handling_by_issue on co_handling (issue_id, asked_at, id);
create index co_handling_by_department on co_handling (department_id, issue_id) where not returned;

create table co_handling_attachment (
    co_handling_id uuid not null,
    attachment_id  uuid not null,
    constraint co_handling_attachment_pk primary key (co_handling_id, attachment_id),
    constraint co_handling_attachment_owner foreign key (co_handling_id) references co_handling (id),
    constraint co_handling_attachment_file foreign key (attachment_id) references attachment (id)
);

alter table issue
    add column open_co_handlings integer not null default 0,
    add constraint issue_open_co_handlings check (open_co_handlings >= 0);
