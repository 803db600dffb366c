-- Pairs of neighbouring characters, as in the search for firms: Chinese is not cut into words. Punctuation and blanks say nothing.
create function text_bigrams(content text) returns varchar[]
    language sql immutable strict parallel safe as $$
    with folded as (
        select translate(lower(content), E' \t\r\n\u3000,。、;:?!“”‘’()《》【】—…·,.;:?!()[]{}<>"''-_/', '') as t
    )
    select coalesce(array_agg(distinct substr(t, i, 2)::varchar), '{}')
    from folded, generate_series(1, length(t) - 1) i
$$;

-- Only the beginning of a description: it says what the matter is, and keeps the index small.
alter table issue add grams varchar[] generated always as (text_bigrams(title || ' ' || left(description, 200))) stored;
create index issue_grams on issue using gin (grams) where state not in ('CLOSED', 'REJECTED', 'MERGED');
