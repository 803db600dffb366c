-- Firms without a code, that a list may bring their first one.
create index enterprise_without_code on enterprise (folded_name) where credit_code is null and merged_into is null;
