-- A name as it is compared, like SearchKeys.fold: full-width letters and brackets narrowed, no blanks, lower case.
create function folded(words text) returns text language sql immutable strict parallel safe
return lower(translate(words collate "und-x-icu",
    '！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～' || E' \t\n\u000b\f\r\u001c\u001d\u001e\u001f\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2028\u2029\u205f\u3000',
    '!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'));

-- What is typed is folded too: comparing it with the name as written would miss a bracket or a blank.
alter table enterprise add folded_name text not null generated always as (folded(name)) stored;

-- Imports kept former names unfolded.
update enterprise e set former_keys = (
    select string_agg(folded(line), E'\n' order by nth)
    from regexp_split_to_table(e.former_keys, E'\n') with ordinality lines(line, nth))
where former_keys is not null;
