create sequence supervision_order_number;

create table supervision_order (
    id                 uuid        not null,
    version            bigint      not null,
    number             text        not null,
    issue_id           uuid        not null,
    state              text        not null,
    text               text        not null,
    answer_by          date        not null,
    issued_by_name     text        not null,
    issued_at          timestamptz not null,
    answer             text,
    answered_by_name   text,
    answered_at        timestamptz,
    conclusion         text,
    ended_by_name      text,
    ended_at           timestamptz,
    constraint supervision_order_pk primary key (id),
    constraint supervision_order_number_unique unique (number),
    constraint supervision_order_issue foreign key (issue_id) references issue (id),
    constraint supervision_order_answered check (state <> 'ANSWERED' or (answer is not null and answered_at is not null)),
    constraint supervision_order_ended check ((state = 'ENDED') = (ended_at is not null))
);
create index supervision_order_by_issue on supervision_order (issue_id);
create index supervision_order_by_day on supervision_order (issued_at, id);
create index supervision_order_open on supervision_order (issued_at, id) where state <> 'ENDED';

alter table issue
    add column open_orders integer not null default 0,
    add constraint issue_open_orders check (open_orders >= 0);
create index issue_supervised on issue (created_at, id) where open_orders > 0;
