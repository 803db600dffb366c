-- Where an issue was counted until its firm became known: a figure of an earlier day of knowledge still counts it there.
alter table issue_event add column area_before text;
create index issue_event_moved on issue_event (issue_id, seq) where area_before is not null;
