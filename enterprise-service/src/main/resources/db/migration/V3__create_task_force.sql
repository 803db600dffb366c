create table task_force (
    id          uuid        not null,
    version     bigint      not null,
    name        text        not null,
    area_code   text        not null,
    area_path   text        not null,
    valid_from  date        not null,
    valid_to    date,
    recorded_at timestamptz not null,
    constraint task_force_pk primary key (id),
    constraint task_force_name unique (name),
    constraint task_force_period check (valid_to is null or valid_to >= valid_from)
);

create table task_force_member (
    id            uuid        not null,
    version       bigint      not null,
    task_force_id uuid        not null,
    subject       text        not null,
    name          text        not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_at   timestamptz not null,
    ended_at      timestamptz,
    constraint task_force_member_pk primary key (id),
    constraint task_force_member_of foreign key (task_force_id) references task_force (id),
    constraint task_force_member_period check (valid_to is null or valid_to >= valid_from)
);
create index task_force_member_by_subject on task_force_member (subject, valid_from);
create index task_force_member_by_force on task_force_member (task_force_id, id);

create table assignment (
    id              uuid        not null,
    version         bigint      not null,
    enterprise_id   uuid        not null,
    task_force_id   uuid        not null,
    visit_frequency text        not null,
    valid_from      date        not null,
    valid_to        date,
    recorded_at     timestamptz not null,
    ended_at        timestamptz,
    constraint assignment_pk primary key (id),
    constraint assignment_enterprise foreign key (enterprise_id) references enterprise (id),
    constraint assignment_task_force foreign key (task_force_id) references task_force (id),
    constraint assignment_period check (valid_to is null or valid_to >= valid_from)
);
create unique index assignment_once on assignment (enterprise_id, task_force_id) where ended_at is null;
create index assignment_by_task_force on assignment (task_force_id, enterprise_id) where ended_at is null;
