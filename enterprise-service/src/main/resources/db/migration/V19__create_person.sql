-- Colleagues to choose from. Written when they open the app; those who are in a task force already are known too.
create table person (
    subject       text        not null,
    name          text        not null,
    -- As the token says; a home unit need not be one that handles issues, hence no reference.
    department_id text        not null,
    area_path     text        not null,
    first_seen_at timestamptz not null,
    last_seen_on  date,
    constraint person_pk primary key (subject),
    constraint person_name check (name <> '')
);
create index person_by_area on person (area_path text_pattern_ops);

insert into person (subject, name, department_id, area_path, first_seen_at)
select distinct on (m.subject) m.subject, m.name, '', t.area_path, m.recorded_at
from task_force_member m
join task_force t on t.id = m.task_force_id
where m.name <> ''
order by m.subject, m.recorded_at desc;
