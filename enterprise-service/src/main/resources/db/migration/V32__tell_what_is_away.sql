-- Another level or channel has the ticket and no department does: no clock of ours runs. A cache, like the deadlines.
alter table issue add column away boolean not null default false;

-- What was written of transfers says in words only where that left the ticket. The code is new; no word is changed by it.
alter table issue_event disable trigger issue_event_append_only;
update issue_event set reason_code = case
    when type = 'TRANSFER_ANSWERED' and comment ~ ' (对方已答复|对方已办结|对方退回|转由本地承办)(:|$)' then 'BACK'
    else 'AWAY' end
where type in ('SENT_UP', 'SENT_OUT', 'TRANSFER_ANSWERED');
-- of several the last word is not the answer to all
update issue_event v set reason_code = 'AWAY'
where v.type in ('SENT_UP', 'SENT_OUT', 'TRANSFER_ANSWERED') and v.reason_code = 'BACK'
  and exists (select 1 from transfer t where t.issue_id = v.issue_id and t.state in ('SENT', 'RECEIVED', 'HANDLING'))
  and not exists (select 1 from issue_event n where n.issue_id = v.issue_id and n.seq > v.seq
                  and n.type in ('SENT_UP', 'SENT_OUT', 'TRANSFER_ANSWERED'));
alter table issue_event enable trigger issue_event_append_only;

-- Nothing is due of what has ended; what is cached of the open ones follows.
update issue set due_at = null where state in ('CLOSED', 'REJECTED', 'MERGED') and due_at is not null;
insert into due_recompute (id, cause, created_at) values (uuidv7(), '转办期间不计期限', now());
