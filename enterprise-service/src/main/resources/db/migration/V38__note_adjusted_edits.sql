-- A visit's time that a fast clock gave is set back when it arrives, and is kept set back with the sign that it was.
alter table visit_edit add column clock_adjusted boolean not null default false;
