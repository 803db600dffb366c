-- Jobs that were running when their rows began to be read anew count what they set aside as they merge: what they had
-- counted while reading is counted again.
update import_job j set rows_quarantined = (
    select count(*) from import_result r where r.job_id = j.id and r.outcome = 'QUARANTINED')
where j.state = 'RUNNING'
