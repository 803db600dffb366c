-- A quarantined row that was taken over after all, by whom, why, and as which firm.
alter table import_error
    add accepted_at   timestamptz,
    add accepted_by   text,
    add accept_reason text,
    add enterprise_id uuid,
    add constraint import_error_enterprise foreign key (enterprise_id) references enterprise (id),
    add constraint import_error_accepted check (
        (accepted_at is null) = (enterprise_id is null) and (accepted_at is null) = (accept_reason is null));
