-- Whoever gave a link has read it: when the issue comes to that person's department, the link must not answer for the firm.
-- Null for the firm itself, for whoever handles nothing, and for links given before this was kept.
alter table firm_link add column issuer_department text;
