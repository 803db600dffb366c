-- A ledger's numbers are told from another's within the area of whoever imported it: every area may have a 旧台账 that
-- begins with 1, and none may learn of another's by it. What other systems register has no such area.
alter table visit
    add source_area text not null default '',
    drop constraint visit_source_unique,
    add constraint visit_source_unique unique (source_system, source_number, source_area),
    add constraint visit_source_area check (source_system is not null or source_area = '');

alter table issue
    add source_area text not null default '',
    drop constraint issue_source_unique,
    add constraint issue_source_unique unique (source_system, source_number, source_area),
    add constraint issue_source_area check (source = 'LEDGER' or source_area = '');

update visit v set source_area = coalesce((
    select j.area_code from import_job j
    where j.kind = 'VISITS' and j.ledger = v.source_system and not j.dry_run and j.created_at <= v.created_at
    order by j.created_at desc limit 1), '')
where v.source_system is not null;

update issue i set source_area = coalesce((
    select j.area_code from import_job j
    where j.kind = 'ISSUES' and j.ledger = i.source_system and not j.dry_run and j.created_at <= i.created_at
    order by j.created_at desc limit 1), '')
where i.source = 'LEDGER';
