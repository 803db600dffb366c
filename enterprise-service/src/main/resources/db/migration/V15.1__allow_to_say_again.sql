-- What was taken back or refused may be said again the same day; that two at once make one issue is up to the code's lock.
alter table voice_receipt drop constraint voice_receipt_saying_once;
create index voice_receipt_saying on voice_receipt (code_id, raised_on, saying_hash);
