-- By which number a row of a ledger is told from others; one without a number is told by all that it says.
alter table import_row
    add number text generated always as (case when facts is not null then coalesce(facts ->> 'number', content) end) stored;
create index import_row_by_number on import_row (job_id, number, row_no) where number is not null;

-- A ledger names firms. Names are looked up whole and never put in order: hashes are smaller, and faster to keep.
create index enterprise_by_name on enterprise using hash (name);
create index enterprise_history_by_name on enterprise_history using hash (name);
