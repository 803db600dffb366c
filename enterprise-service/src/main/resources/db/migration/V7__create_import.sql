create table import_job (
    id               uuid             not null,
    version          bigint           not null,
    state            text             not null,
    dry_run          boolean          not null,
    format           text             not null,
    file_id          uuid             not null,
    area_code        text             not null,
    area_path        text             not null,
    created_by       text             not null,
    created_by_name  text             not null,
    created_at       timestamptz      not null,
    finished_at      timestamptz,
    progress         double precision not null,
    rows_read        bigint           not null,
    rows_created     bigint           not null,
    rows_updated     bigint           not null,
    rows_unchanged   bigint           not null,
    rows_quarantined bigint           not null,
    failure_code     text,
    failure          text,
    -- the fencing number: each worker that takes the job raises it, and only the holder of the last one may finish
    claim            bigint           not null,
    heartbeat_at     timestamptz,
    constraint import_job_pk primary key (id),
    constraint import_job_file foreign key (file_id) references stored_file (id),
    constraint import_job_state check (state in ('RUNNING', 'SUCCEEDED', 'FAILED')),
    constraint import_job_progress check (progress between 0 and 1),
    constraint import_job_failure check ((state = 'FAILED') = (failure_code is not null)),
    constraint import_job_counts check (state <> 'SUCCEEDED'
        or rows_read = rows_created + rows_updated + rows_unchanged + rows_quarantined)
);
create index import_job_open on import_job (created_at, id) where state = 'RUNNING';
create index import_job_by_creator on import_job (created_by, id);
create index import_job_by_area on import_job (area_path text_pattern_ops, id);

-- Rows that were not taken over, one line each; the whole row is still in the stored file.
create table import_error (
    job_id      uuid   not null,
    row_no      bigint not null,
    credit_code text,
    name        text,
    reason      text   not null,
    detail      text   not null,
    constraint import_error_pk primary key (job_id, row_no),
    constraint import_error_job foreign key (job_id) references import_job (id)
);
