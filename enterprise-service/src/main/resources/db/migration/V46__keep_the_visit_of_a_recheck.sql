-- On which visit a firm answered: such a visit stays what it is, also where it made no contact of the month.
alter table recheck add column visit_id uuid constraint recheck_visit references visit (id);
create index recheck_by_visit on recheck (visit_id) where visit_id is not null;
