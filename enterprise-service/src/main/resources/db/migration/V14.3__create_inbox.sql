-- What somebody should hear of: one person, a department, or the office of an area; read by each person for themselves.
create table inbox_item (
    id            uuid        not null,
    kind          text        not null,
    -- said once, however many processes look for it
    once          text        not null,
    subject       text,
    department_id text,
    office        boolean     not null,
    area_path     text        not null,
    issue_id      uuid        not null,
    title         text        not null,
    detail        text        not null,
    occurred_at   timestamptz not null,
    planned       boolean     not null default false,
    constraint inbox_item_pk primary key (id),
    constraint inbox_item_once unique (once),
    constraint inbox_item_issue foreign key (issue_id) references issue (id),
    constraint inbox_item_audience check (num_nonnulls(subject, department_id) + office::integer = 1)
);
create index inbox_item_of_person on inbox_item (subject, id) where subject is not null;
create index inbox_item_of_department on inbox_item (department_id, id) where department_id is not null;
create index inbox_item_of_office on inbox_item (id) where office;
create index inbox_item_to_plan on inbox_item (id) where not planned;
create index issue_by_solve_due on issue (solve_due_on) where state in ('DISPATCHED', 'SIGNED', 'HANDLING');

create table inbox_read (
    subject text        not null,
    item_id uuid        not null,
    read_at timestamptz not null,
    constraint inbox_read_pk primary key (subject, item_id),
    constraint inbox_read_item foreign key (item_id) references inbox_item (id)
);

-- How a person wants to be told outside the system. What the person may see is kept as the token said it.
create table notification_channel (
    id            uuid        not null,
    version       bigint      not null,
    subject       text        not null,
    kind          text        not null,
    address       text        not null,
    reminders     boolean     not null,
    digest        boolean     not null,
    department_id text,
    office        boolean     not null,
    area_path     text        not null,
    changed_at    timestamptz not null,
    constraint notification_channel_pk primary key (id),
    constraint notification_channel_once unique (subject, kind),
    constraint notification_channel_kind check (kind in ('EMAIL', 'WECOM', 'DINGTALK'))
);
create index notification_channel_of_department on notification_channel (department_id);

create table delivery (
    id            uuid        not null,
    channel_id    uuid        not null,
    item_id       uuid,
    -- of a digest: the day that it sums up
    digest_on     date,
    state         text        not null,
    attempts      integer     not null default 0,
    not_before    timestamptz not null,
    claimed_until timestamptz,
    created_at    timestamptz not null,
    ended_at      timestamptz,
    failure       text,
    constraint delivery_pk primary key (id),
    constraint delivery_channel foreign key (channel_id) references notification_channel (id) on delete cascade,
    constraint delivery_item foreign key (item_id) references inbox_item (id),
    constraint delivery_what check ((item_id is null) <> (digest_on is null)),
    constraint delivery_state check (state in ('PENDING', 'SENT', 'EMPTY', 'FAILED')),
    constraint delivery_reminder_once unique (channel_id, item_id),
    constraint delivery_digest_once unique (channel_id, digest_on)
);
create index delivery_pending on delivery (not_before, id) where state = 'PENDING';
create index delivery_failed on delivery (id) where state = 'FAILED';
