-- Two-character search over 1,000,000 generated firms: the plan and the time in the database.
-- psql "$URL" -f deploy/bench/search.sql; everything is made in a schema of its own and dropped at the end.
\set ON_ERROR_STOP on
\timing on
create schema bench;
create table bench.enterprise (like public.enterprise including all);
insert into bench.enterprise (id, version, credit_code, name, initials, grams, area_code, area_path, created_at, updated_at)
select gen_random_uuid(), 0, '91341200MA' || lpad(i::text, 8, '0'), n.name, 'fys',
       array(select distinct substr(n.name, g, 2) from generate_series(1, length(n.name) - 1) g),
       '341200', '3412', now(), now()
from generate_series(1, 1000000) i,
     lateral (select '阜阳市' || chr(19968 + (hashint4(i) & 4095)) || chr(19968 + (hashint4(-i) & 4095))
              || (array['机械','科技','商贸','食品','纺织','建材'])[1 + i % 6] || '有限公司' as name) n;
vacuum analyze bench.enterprise;

prepare search(text) as
select id, name from bench.enterprise e
where e.area_path like '34%' and e.grams @> array[$1]::varchar[]
order by e.id limit 51;
-- a rare pair, taken from the data
select substr(name, 4, 2) as word from bench.enterprise where credit_code = '91341200MA00500000' \gset
execute search(:'word');
explain (analyze, buffers) execute search(:'word');
-- the commonest pair
execute search('科技');
explain (analyze, buffers) execute search('科技');
drop schema bench cascade;
