-- One report per month; a correction is a further revision, and what was reported before stays.
create table progress (
    id             uuid           not null,
    project_id     uuid           not null,
    month          date           not null,
    revision       integer        not null,
    planned        numeric(18, 2) not null,
    done           numeric(18, 2) not null,
    image_progress text,
    note           text,
    recorded_at    timestamptz    not null,
    actor_subject  text           not null,
    actor_name     text           not null,
    constraint progress_pk primary key (id),
    constraint progress_revision unique (project_id, month, revision),
    constraint progress_project foreign key (project_id) references project (id),
    constraint progress_month check (extract(day from month) = 1),
    constraint progress_amounts check (planned >= 0 and done >= 0)
);
create trigger progress_append_only before update or delete or truncate on progress
    for each statement execute function refuse_change();
