-- Rows that were read and checked, until the merge: a run that dies is followed by one that goes on after the last of them.
-- They can be read again from the stored file, so they need not survive the database's own crash.
create unlogged table import_row (
    job_id           uuid   not null,
    row_no           bigint not null,
    reason           text,
    detail           text,
    credit_code      text,
    name             text,
    content          text,
    id               uuid,
    -- what a row of a ledger says
    facts            jsonb,
    -- what a row of a list of firms says
    history_id       uuid,
    initials         text,
    grams            varchar[],
    area_code        text,
    area_path        text,
    address          text,
    type             text,
    registered_on    date,
    capital_text     text,
    capital_yuan     numeric(18, 2),
    business_scope   text,
    industry_code    text,
    industry_section text,
    constraint import_row_pk primary key (job_id, row_no)
);

alter table import_job
    add kind       text    not null default 'ENTERPRISES',
    -- by which name the numbers of a ledger are told from another ledger's
    add ledger     text,
    -- how far the importer saw, as JSON: rows are judged by it when the job runs
    add scope      text,
    -- the last row of the file that is staged
    add staged_row bigint  not null default 0,
    -- how often the job was begun since it last came on
    add attempts   integer not null default 0,
    add constraint import_job_kind check (kind in ('ENTERPRISES', 'VISITS', 'ISSUES')),
    add constraint import_job_ledger check ((kind = 'ENTERPRISES') = (ledger is null));
alter table import_job alter column kind drop default;
