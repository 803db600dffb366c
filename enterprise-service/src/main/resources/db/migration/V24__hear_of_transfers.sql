-- When the other side's present state was told to us: a word that came before a ticket was opened again answers nothing new.
alter table transfer add column heard_at timestamptz;
update transfer t set heard_at = coalesce(
    (select max(e.happened_at) from issue_event e where e.issue_id = t.issue_id and e.type = 'TRANSFER_ANSWERED'),
    t.created_at);
alter table transfer alter column heard_at set not null;
