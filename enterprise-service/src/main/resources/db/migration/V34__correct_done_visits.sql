-- A done visit may turn out to be none, or to another firm. Both are kept: as events for the figures, and here in words.
alter table visit drop constraint visit_ended;
alter table visit add constraint visit_ended
    check ((state in ('DECLINED', 'CANCELLED', 'VOIDED')) = (ended_by is not null));

create table visit_correction (
    id                 uuid        not null,
    visit_id           uuid        not null,
    kind               text        not null,
    reason             text        not null,
    from_enterprise_id uuid,
    to_enterprise_id   uuid,
    -- numbers of issues that had an end of their own already and stay with the former firm
    kept_issues        text        not null default '',
    actor_subject      text        not null,
    actor_name         text        not null,
    recorded_at        timestamptz not null,
    constraint visit_correction_pk primary key (id),
    constraint visit_correction_visit foreign key (visit_id) references visit (id),
    constraint visit_correction_from foreign key (from_enterprise_id) references enterprise (id),
    constraint visit_correction_to foreign key (to_enterprise_id) references enterprise (id),
    constraint visit_correction_kind check (
        kind = 'FIRM' and num_nonnulls(from_enterprise_id, to_enterprise_id) = 2
        or kind = 'VOIDED' and to_enterprise_id is null),
    constraint visit_correction_reason check (reason <> '')
);
create index visit_correction_by_visit on visit_correction (visit_id, id);
create trigger visit_correction_append_only before update or delete or truncate on visit_correction
    for each statement execute function refuse_change();
