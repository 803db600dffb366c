-- Codes are compared byte by byte: the one index keeps them unique, finds the start of one and reads them in order.
drop index enterprise_by_code_start;
alter table enterprise alter column credit_code type text collate "C";
