-- What may happen beside the states, as data of the policy: time granted, co-handling, going up a level.
alter table sla_policy
    add column extensions            integer not null default 1,
    add column extension_days        integer not null default 10,
    add column co_handling_days      integer not null default 3,
    add column escalate_overdue_days integer not null default 3,
    add column escalate_reopenings   integer not null default 2,
    add column escalation_level      text    not null default 'DEPUTY_LEADER',
    add constraint sla_policy_extensions check (extensions >= 0 and extension_days between 1 and 250),
    add constraint sla_policy_co_handling check (co_handling_days between 1 and 250),
    add constraint sla_policy_escalation check (escalate_overdue_days >= 1 and escalate_reopenings >= 1);
update sla_policy set escalate_overdue_days = 1 where urgency = 'URGENT';

alter table issue_event
    add column reason_code   text,
    add column extended_days integer,
    add constraint issue_event_extended check (extended_days >= 1);

-- Marks beside the state, kept by the events; escalate_at is a cache of the deadline function like due_at.
alter table issue
    add column extension_pending boolean not null default false,
    add column escalated_at      timestamptz,
    add column escalation_cause  text,
    add column escalation_level  text,
    add column escalation_reason text,
    add column escalate_at       timestamptz,
    add constraint issue_escalated check (
        (escalated_at is null) = (escalation_cause is null) and (escalated_at is null) = (escalation_level is null));
create index issue_to_escalate on issue (escalate_at) where escalate_at is not null;
create index issue_escalated_at on issue (created_at, id) where escalated_at is not null;
create index issue_extension_pending on issue (created_at, id) where extension_pending;
