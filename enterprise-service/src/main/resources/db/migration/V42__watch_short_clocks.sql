-- What of an open issue is waited for beside its solving: a cache like due_at.
alter table issue
    add column step_kind           text,
    add column step_due_at         timestamptz,
    add column step_provisional    boolean not null default false,
    add column promise_due_on      date,
    add column promise_provisional boolean not null default false,
    add column late_from           timestamptz,
    add constraint issue_step_due check ((step_kind is null) = (step_due_at is null));
create index issue_by_step_due on issue (step_due_at) where step_due_at is not null;
create index issue_by_promise_due on issue (promise_due_on) where promise_due_on is not null;
create index issue_late on issue (late_from, id) where late_from is not null;

-- While the firm is asked about what another level has answered, that is the answer that its time is counted from.
update issue i set replied_on = m.happened_on
from (select distinct on (v.issue_id) v.issue_id, v.type, v.happened_on from issue_event v
      where v.to_state = 'CONFIRMING' and v.from_state <> 'CONFIRMING' order by v.issue_id, v.seq desc) m
where i.state = 'CONFIRMING' and m.issue_id = i.id and m.type in ('PASS_ON', 'PASS_ON_AGAIN');

insert into due_recompute (id, cause, created_at) values (uuidv7(), '各环节期限提醒', now());
