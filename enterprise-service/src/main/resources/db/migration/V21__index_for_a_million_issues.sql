-- Lists by deadline: issues without one come last, and the cursor needs a value for them.
create index issue_open_by_deadline on issue (coalesce(due_at, timestamptz '9999-12-31 00:00:00+00'), id)
    where state not in ('CLOSED', 'REJECTED', 'MERGED');

-- A5: what firms themselves said is solved.
create index issue_event_solved on issue_event (happened_on, issue_id)
    where to_state = 'CLOSED' and resolution = 'SOLVED' and actor_kind = 'FIRM';

-- Lists of what is open, or in one open state, newest first: the closed ones are many times as many.
create index issue_open_by_creation on issue (created_at, id)
    where state not in ('CLOSED', 'REJECTED', 'MERGED');

-- The start of a code: the unique index orders by the database's collation, which a pattern cannot use.
create index enterprise_by_code_start on enterprise (credit_code text_pattern_ops);
