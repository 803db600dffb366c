-- A matter of the office as a whole, of no issue, firm or visit.
alter table inbox_item
    drop constraint inbox_item_about,
    add constraint inbox_item_about check (num_nonnulls(issue_id, enterprise_id, visit_id) <= 1);
