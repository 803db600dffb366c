-- What is usual for a category in an area is asked for without an account: from its issues, however few, to their closings.
create index issue_alike on issue (category, area_path text_pattern_ops, id);
