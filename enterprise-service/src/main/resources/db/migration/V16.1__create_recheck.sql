-- Talking with a firm about whether what was solved has stayed solved: one contact for all its rechecks that are due, and
-- a month's rest after it.
create table recheck_contact (
    id            uuid        not null,
    version       bigint      not null,
    enterprise_id uuid        not null,
    means         text        not null,
    visit_id      uuid,
    token_hash    text,
    made_by       text        not null,
    contacted_at  timestamptz not null,
    contacted_on  date        not null,
    expires_at    timestamptz,
    revoked_at    timestamptz,
    constraint recheck_contact_pk primary key (id),
    constraint recheck_contact_token unique (token_hash),
    constraint recheck_contact_firm foreign key (enterprise_id) references enterprise (id),
    constraint recheck_contact_visit foreign key (visit_id) references visit (id),
    constraint recheck_contact_means check (
        means = 'LINK' and token_hash is not null and expires_at is not null and visit_id is null
        or means = 'VISIT' and token_hash is null and visit_id is not null)
);
create index recheck_contact_by_firm on recheck_contact (enterprise_id, contacted_on);

-- 30 and 90 days after an issue was closed as solved, the firm is asked whether the problem has come back.
create table recheck (
    id          uuid    not null,
    version     bigint  not null,
    issue_id    uuid    not null,
    closing_id  uuid    not null,
    after_days  integer not null,
    closed_on   date    not null,
    due_on      date    not null,
    state       text    not null,
    contact_id  uuid,
    answered_at timestamptz,
    comment     text,
    constraint recheck_pk primary key (id),
    constraint recheck_once unique (closing_id, after_days),
    constraint recheck_issue foreign key (issue_id) references issue (id),
    constraint recheck_closing foreign key (closing_id) references issue_event (id),
    constraint recheck_contact_made foreign key (contact_id) references recheck_contact (id),
    constraint recheck_state check (state in ('WAITING', 'DUE', 'ASKED', 'FINE', 'RECURRED', 'UNANSWERED', 'DROPPED')),
    constraint recheck_asked check (state <> 'ASKED' or contact_id is not null),
    constraint recheck_answered check (state not in ('FINE', 'RECURRED') or answered_at is not null)
);
create index recheck_by_issue on recheck (issue_id);
create index recheck_by_contact on recheck (contact_id);
create index recheck_waiting on recheck (due_on, id) where state = 'WAITING';
create index recheck_open on recheck (due_on, id) where state in ('DUE', 'ASKED');
create index recheck_by_day on recheck (due_on, id);

-- those closed before, as far as their day is still to come
insert into recheck (id, version, issue_id, closing_id, after_days, closed_on, due_on, state)
select gen_random_uuid(), 0, c.issue_id, c.id, n.days, c.happened_on, c.happened_on + n.days, 'WAITING'
from (select distinct on (v.issue_id) v.* from issue_event v join issue i on i.id = v.issue_id
      where i.state = 'CLOSED' and i.resolution = 'SOLVED' and v.to_state = 'CLOSED' and v.from_state <> 'CLOSED'
      order by v.issue_id, v.seq desc) c
     cross join (values (30), (90)) n(days)
where c.happened_on + n.days >= current_date;
