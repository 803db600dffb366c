-- A figure of a past day of knowledge names task forces and their people as they were called then. Of the rows that are
-- there already only today's names are known.
alter table task_force_event add column name text;
alter table task_force_event disable trigger task_force_event_append_only;
update task_force_event e set name = t.name from task_force t where t.id = e.task_force_id;
alter table task_force_event enable trigger task_force_event_append_only;
alter table task_force_event alter column name set not null;

alter table task_force_member_event add column name text;
alter table task_force_member_event disable trigger task_force_member_event_append_only;
update task_force_member_event e set name = m.name from task_force_member m where m.id = e.member_id;
alter table task_force_member_event enable trigger task_force_member_event_append_only;
alter table task_force_member_event alter column name set not null;
