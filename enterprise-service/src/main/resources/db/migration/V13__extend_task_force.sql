alter table task_force_member add column home_unit text;

-- 包联 by the task force as a whole, or by one of its members; a leader is looked for beside the cadres
alter table assignment add column role text not null default 'CADRE';
alter table assignment add column member_id uuid;
alter table assignment add constraint assignment_role check (role in ('LEADER', 'CADRE'));
alter table assignment add constraint assignment_member foreign key (member_id) references task_force_member (id);
drop index assignment_once;
-- open-ended ones; periods that overlap are refused by the application under a lock per firm
create unique index assignment_once
    on assignment (enterprise_id, task_force_id, coalesce(member_id, '00000000-0000-0000-0000-000000000000'))
    where ended_at is null and valid_to is null;
create index assignment_by_member on assignment (member_id) where ended_at is null;

-- What was known of periods and since when: head-counts as of a past day are answered from here.
create table task_force_event (
    id            uuid        not null,
    task_force_id uuid        not null,
    seq           bigint      not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_at   timestamptz not null,
    constraint task_force_event_pk primary key (id),
    constraint task_force_event_seq unique (task_force_id, seq),
    constraint task_force_event_of foreign key (task_force_id) references task_force (id)
);
insert into task_force_event select gen_random_uuid(), id, version, valid_from, valid_to, recorded_at from task_force;
create trigger task_force_event_append_only before update or delete or truncate on task_force_event
    for each statement execute function refuse_change();

create table task_force_member_event (
    id          uuid        not null,
    member_id   uuid        not null,
    seq         bigint      not null,
    valid_from  date        not null,
    valid_to    date,
    recorded_at timestamptz not null,
    constraint task_force_member_event_pk primary key (id),
    constraint task_force_member_event_seq unique (member_id, seq),
    constraint task_force_member_event_of foreign key (member_id) references task_force_member (id)
);
insert into task_force_member_event
    select gen_random_uuid(), id, version, valid_from, valid_to, recorded_at from task_force_member;
create trigger task_force_member_event_append_only before update or delete or truncate on task_force_member_event
    for each statement execute function refuse_change();
