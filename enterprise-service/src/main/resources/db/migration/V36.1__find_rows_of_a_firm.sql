-- Whether an earlier row of the file was of the same firm, by another of its numbers.
create index import_row_by_firm on import_row (job_id, firm, row_no) where firm is not null;
