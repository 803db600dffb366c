-- Supervision asks for what happened twice to one issue; the few events of these kinds are found without the many others.
create index issue_event_repeats on issue_event (type, issue_id)
    where type in ('RETURN_UNSIGNED', 'RETURN_SIGNED', 'SEND_BACK', 'REFUSE', 'REOPEN');
