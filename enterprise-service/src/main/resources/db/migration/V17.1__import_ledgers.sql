-- From which ledger a visit or an issue came, by which number, and what that row said.
alter table visit
    add source_system  text,
    add source_number  text,
    add source_content text,
    add constraint visit_source_unique unique (source_system, source_number),
    add constraint visit_source check ((source_system is null) = (source_number is null));

alter table issue
    add source_content text,
    -- what the ledger says of the firm's satisfaction; as anonymous to the handler as a rating by the link
    add ledger_rating  text,
    -- a firm that is described, until it is matched
    add hint_name      text,
    add hint_code      text,
    add constraint issue_hint check (hint_name is null or enterprise_id is null),
    add constraint issue_ledger_rating check (ledger_rating in ('SATISFIED', 'BASICALLY', 'DISSATISFIED'));

-- A quarantined row of a ledger becomes a visit or an issue when it is corrected.
alter table import_error
    add record_id uuid,
    drop constraint import_error_accepted,
    add constraint import_error_accepted check (
        (accepted_at is null) = (enterprise_id is null and record_id is null)
        and (accepted_at is null) = (accept_reason is null));
