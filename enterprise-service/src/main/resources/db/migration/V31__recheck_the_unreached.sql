-- What is closed because nobody had reached the firm is asked about as well, with a question of its own: whether it is
-- solved at all. "Still solved" is asked only of what the firm itself has called solved.
alter table recheck add column question text not null default 'STILL_SOLVED';
alter table recheck alter column question drop default;
alter table recheck drop constraint recheck_state;
alter table recheck drop constraint recheck_answered;
alter table recheck
    add constraint recheck_state check (state in ('WAITING', 'DUE', 'ASKED', 'FINE', 'RECURRED', 'SOLVED', 'UNSOLVED',
        'UNANSWERED', 'NOT_ASKED', 'DROPPED')),
    add constraint recheck_answered check (state not in ('FINE', 'RECURRED', 'SOLVED', 'UNSOLVED')
        or answered_at is not null),
    add constraint recheck_question check (question = 'STILL_SOLVED' and state not in ('SOLVED', 'UNSOLVED')
        or question = 'SOLVED_NOW' and state not in ('FINE', 'RECURRED'));

-- What a firm says on a visit is written down by whoever heard it, as in a call.
alter table firm_answer drop constraint firm_answer_means;
alter table firm_answer drop constraint firm_answer_call_has_a_recorder;
alter table firm_answer
    add constraint firm_answer_means check (means in ('LINK', 'CALL', 'VISIT')),
    add constraint firm_answer_recorder check ((means = 'LINK') = (recorded_by is null));

-- Those closed before, as far as their day is still to come; whoever has confirmed since is asked whether it came back.
insert into recheck (id, version, issue_id, closing_id, after_days, closed_on, due_on, state, question)
select gen_random_uuid(), 0, c.issue_id, c.id, n.days, c.happened_on, c.happened_on + n.days, 'WAITING',
       case when exists (select 1 from issue_event f where f.issue_id = c.issue_id and f.seq > c.seq
                         and f.type = 'FIRM_CONFIRMED') then 'STILL_SOLVED' else 'SOLVED_NOW' end
from (select distinct on (v.issue_id) v.* from issue_event v join issue i on i.id = v.issue_id
      where i.state = 'CLOSED' and i.resolution = 'UNREACHED' and v.to_state = 'CLOSED' and v.from_state <> 'CLOSED'
        and v.type <> 'LEDGER'
      order by v.issue_id, v.seq desc) c
     cross join (values (30), (90)) n(days)
where c.happened_on + n.days >= current_date;
