-- Counts what was sent about a visit, so that a value that does not stand moves the version too.
alter table visit add column edits bigint not null default 0;

-- Every value that a field was given. Which one stands is computed from these rows, whatever their order of arrival.
create table visit_edit (
    id            uuid        not null,
    visit_id      uuid        not null,
    field         text        not null,
    value         text,
    captured_at   timestamptz not null,
    device        text        not null,
    base_version  bigint      not null,
    version       bigint      not null,
    actor_subject text        not null,
    actor_name    text        not null,
    recorded_at   timestamptz not null,
    constraint visit_edit_pk primary key (id),
    constraint visit_edit_visit foreign key (visit_id) references visit (id),
    constraint visit_edit_base check (base_version <= version)
);
create index visit_edit_by_visit on visit_edit (visit_id, recorded_at, id);
create trigger visit_edit_append_only before update or delete or truncate on visit_edit
    for each statement execute function refuse_change();
