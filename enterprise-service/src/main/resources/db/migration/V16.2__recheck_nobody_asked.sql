-- A firm that was never asked has not failed to answer.
alter table recheck drop constraint recheck_state;
alter table recheck add constraint recheck_state
    check (state in ('WAITING', 'DUE', 'ASKED', 'FINE', 'RECURRED', 'UNANSWERED', 'NOT_ASKED', 'DROPPED'));
update recheck set state = 'NOT_ASKED', version = version + 1 where state = 'UNANSWERED' and contact_id is null;
