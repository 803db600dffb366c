-- What waits for its firm (待匹配).
create index visit_to_match on visit (sort_on, id) where matching = 'PENDING';
create index issue_to_match on issue (created_at, id) where enterprise_id is null;

-- What firms have put off.
create index visit_put_off on visit (sort_on, id) where state = 'DECLINED';
create index visit_put_off_for_force on visit (task_force_id) where state = 'DECLINED' and for_force;

-- An issue is looked up by its serial number, by the other system's number, or by its words, closed ones too.
create index issue_by_serial on issue (right(number, 6));
create index issue_by_source_number on issue (source_number) where source_number is not null;
create index issue_all_grams on issue using gin (grams);
