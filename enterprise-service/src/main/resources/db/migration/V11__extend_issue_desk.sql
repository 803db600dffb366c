alter table issue
    -- the proper channel that a rejection names
    add channel                text,
    -- the unit that a returning department names; a proposal for the office, gone with the next dispatch
    add proposed_department_id text,
    -- an arrears complaint that the provincial level has given to our unit to handle
    add handed_to_us           boolean not null default false,
    add constraint issue_proposed_department foreign key (proposed_department_id) references department (id);
create index issue_by_category on issue (category, created_at, id);
create index issue_by_merge on issue (merged_into, created_at, id) where merged_into is not null;

-- The department that answers for a category where history says nothing better; one row per category, edited by the office.
create table department_duty (
    category      text   not null,
    version       bigint not null,
    department_id text,
    note          text   not null,
    constraint department_duty_pk primary key (category),
    constraint department_duty_department foreign key (department_id) references department (id)
);
insert into department_duty (category, version, note)
select category, 0, ''
from unnest(array['LABOUR', 'FINANCE', 'LAND', 'PLANNING', 'ENVIRONMENT', 'POLICY', 'LOGISTICS', 'UTILITIES',
    'LICENCE', 'MARKET', 'ARREARS', 'OTHER']) category;
