-- Where a firm is counted is what was known of its file on the day of knowledge, not where it was when somebody stated
-- how it stands.
drop index resumption_event_by_area;
alter table resumption_event drop column area_path;
