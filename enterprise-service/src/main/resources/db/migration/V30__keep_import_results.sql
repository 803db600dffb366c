-- The uploaded file's name and first row, and how far its rows are merged: range by range, each in a transaction.
alter table import_job
    add file_name  text,
    add header     varchar[],
    -- from here on rows are written: the job can no longer be cancelled without effect
    add merging    boolean not null default false,
    add merged_row bigint  not null default 0;

-- Staged rows of an earlier version lack their cells; they are read again from the file.
truncate import_row;
alter table import_row
    -- as they stand in the file
    add cells varchar[],
    -- the firm that is known by the old number in the code's place
    add firm  uuid;
create index import_row_by_code on import_row (job_id, credit_code, row_no);

-- The whole row, so that it can be corrected without its file.
alter table import_error add cells varchar[];

-- What became of each row, kept as long as the uploaded file. No foreign key: it would be looked up a million times.
create table import_result (
    job_id      uuid   not null,
    row_no      bigint not null,
    outcome     text   not null,
    credit_code text,
    name        text,
    -- the firm, visit or issue; null when there is none, and for what a trial would create
    record_id   uuid,
    constraint import_result_pk primary key (job_id, row_no),
    constraint import_result_outcome check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'QUARANTINED'))
);

create index former_identifier_by_value on former_identifier (value);
