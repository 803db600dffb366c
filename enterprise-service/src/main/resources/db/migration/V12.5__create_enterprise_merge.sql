-- Dated pointers from a duplicate file to the one that answers for it. Nothing that hangs on a file is ever moved;
-- ending a pointer brings the earlier state back.
create table enterprise_merge (
    id             uuid        not null,
    merged_id      uuid        not null,
    survivor_id    uuid        not null,
    reason         text        not null,
    merged_at      timestamptz not null,
    merged_by_name text        not null,
    undone_at      timestamptz,
    undone_by_name text,
    undo_reason    text,
    constraint enterprise_merge_pk primary key (id),
    constraint enterprise_merge_merged foreign key (merged_id) references enterprise (id),
    constraint enterprise_merge_survivor foreign key (survivor_id) references enterprise (id),
    constraint enterprise_merge_two_files check (merged_id <> survivor_id),
    constraint enterprise_merge_undone check ((undone_at is null) = (undo_reason is null))
);
create unique index enterprise_merge_once on enterprise_merge (merged_id) where undone_at is null;
create index enterprise_merge_into on enterprise_merge (survivor_id);
