-- An item is for one person, or for everybody with one of some roles: of a department, or of the area where the matter lies.
-- What it is about is an issue, a firm or a visit.
alter table inbox_item
    drop constraint inbox_item_audience,
    add column roles         text[] not null default '{}',
    add column enterprise_id uuid,
    add column visit_id      uuid,
    alter column issue_id drop not null;
update inbox_item set roles = case when office then '{dispatcher}' else '{handler}' end::text[] where subject is null;
drop index inbox_item_of_office;
alter table inbox_item
    drop column office,
    alter column roles drop default,
    add constraint inbox_item_enterprise foreign key (enterprise_id) references enterprise (id),
    add constraint inbox_item_visit foreign key (visit_id) references visit (id),
    add constraint inbox_item_audience check (
        (subject is null) = (roles <> '{}') and (subject is null or department_id is null)),
    add constraint inbox_item_about check (num_nonnulls(issue_id, enterprise_id, visit_id) = 1);
create index inbox_item_of_area on inbox_item (id) where subject is null and department_id is null;

-- A channel tells what its owner may see: as the token said when the owner last opened the app, and on which day that was.
alter table notification_channel
    add column roles   text[] not null default '{}',
    add column seen_on date;
update notification_channel c set
    roles = (case when c.office then '{dispatcher}'::text[] else '{}' end
             || case when c.department_id is not null then '{handler}'::text[] else '{}' end),
    seen_on = coalesce((select p.last_seen_on from person p where p.subject = c.subject),
                       cast(c.changed_at at time zone 'Asia/Shanghai' as date));
alter table notification_channel
    drop column office,
    alter column roles drop default,
    alter column seen_on set not null;

-- A group reads an item once, however many of its people have chosen the robot.
alter table delivery
    add column robot text,
    add constraint delivery_robot_once unique (robot, item_id);

-- What falls due beside the solving of issues.
create index issue_by_next_reply on issue (next_reply_on) where state = 'PENDING_COMMITMENT';
create index issue_by_dispatch_due on issue (due_at) where state in ('SUBMITTED', 'ACCEPTED', 'REOPENED');
create index issue_confirming_by_reply on issue (replied_on) where state = 'CONFIRMING';
create index co_handling_by_due on co_handling (due_on) where state = 'ASKED';
create index supervision_order_by_answer on supervision_order (answer_by) where state = 'OPEN';

-- Supervision lists what has gone up and is open, what went up first before the others.
create index issue_escalated_open on issue (escalated_at, id)
    where escalated_at is not null and state not in ('CLOSED', 'REJECTED', 'MERGED');
