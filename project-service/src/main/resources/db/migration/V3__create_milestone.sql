create table milestone (
    id         uuid        not null,
    version    bigint      not null,
    project_id uuid        not null,
    name       text        not null,
    planned_on date        not null,
    done_on    date,
    created_at timestamptz not null,
    constraint milestone_pk primary key (id),
    constraint milestone_project foreign key (project_id) references project (id)
);
create index milestone_by_project on milestone (project_id, planned_on, id);
