create table activity (
    id             uuid        not null,
    version        bigint      not null,
    kind           text        not null,
    title          text        not null,
    state          text        not null,
    held_on        date        not null,
    place          text,
    area_code      text        not null,
    area_path      text        not null,
    task_force_id  uuid,
    minutes        text,
    end_comment    text,
    author_subject text        not null,
    author_name    text        not null,
    created_at     timestamptz not null,
    constraint activity_pk primary key (id),
    constraint activity_kind check (kind in ('SALON', 'SYMPOSIUM', 'BRIEFING', 'MATCHING', 'OTHER')),
    constraint activity_state check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    constraint activity_cancelled check (state <> 'CANCELLED' or end_comment is not null)
);
create index activity_by_day on activity (held_on, id);

create table activity_firm (
    activity_id   uuid not null,
    enterprise_id uuid not null,
    attendee      text,
    constraint activity_firm_pk primary key (activity_id, enterprise_id),
    constraint activity_firm_activity foreign key (activity_id) references activity (id),
    constraint activity_firm_enterprise foreign key (enterprise_id) references enterprise (id)
);
create index activity_firm_by_enterprise on activity_firm (enterprise_id, activity_id);

create table activity_official (
    activity_id uuid not null,
    name        text not null,
    unit        text not null,
    constraint activity_official_pk primary key (activity_id, name, unit),
    constraint activity_official_activity foreign key (activity_id) references activity (id)
);

create table activity_method (
    activity_id uuid not null,
    code        text not null,
    constraint activity_method_pk primary key (activity_id, code),
    constraint activity_method_activity foreign key (activity_id) references activity (id),
    constraint activity_method_code foreign key (code) references work_method (code)
);

create table activity_result (
    activity_id uuid           not null,
    kind        text           not null,
    quantity    numeric(18, 2) not null,
    note        text,
    constraint activity_result_pk primary key (activity_id, kind),
    constraint activity_result_activity foreign key (activity_id) references activity (id),
    constraint activity_result_quantity check (quantity > 0)
);

-- Which issues were raised there.
create table activity_issue (
    activity_id uuid not null,
    issue_id    uuid not null,
    constraint activity_issue_pk primary key (activity_id, issue_id),
    constraint activity_issue_activity foreign key (activity_id) references activity (id),
    constraint activity_issue_issue foreign key (issue_id) references issue (id)
);
alter table finding add constraint finding_activity foreign key (activity_id) references activity (id);
alter table finding add constraint finding_visit foreign key (visit_id) references visit (id);
