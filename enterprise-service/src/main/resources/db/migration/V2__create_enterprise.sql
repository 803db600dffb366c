create table enterprise (
    id               uuid        not null,
    version          bigint      not null,
    credit_code      text        not null,
    name             text        not null,
    initials         text        not null,
    grams            varchar[]   not null,
    area_code        text        not null,
    area_path        text        not null,
    address          text,
    type             text,
    registered_on    date,
    capital_text     text,
    capital_yuan     numeric(18, 2),
    business_scope   text,
    industry_code    text,
    industry_section text,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    constraint enterprise_pk primary key (id),
    constraint enterprise_credit_code unique (credit_code),
    constraint enterprise_credit_code_form check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    constraint enterprise_section_form check (industry_section ~ '^[A-T]$')
);
-- two-character search: bigrams of the name and of its pinyin initials, computed by the application
create index enterprise_grams on enterprise using gin (grams);
create index enterprise_area on enterprise (area_path text_pattern_ops, id);

-- What was known of a firm and since when: renames and figures as of a past day are answered from here.
create table enterprise_history (
    id               uuid        not null,
    enterprise_id    uuid        not null,
    recorded_at      timestamptz not null,
    name             text        not null,
    area_path        text        not null,
    industry_section text,
    source           text        not null,
    constraint enterprise_history_pk primary key (id),
    constraint enterprise_history_enterprise foreign key (enterprise_id) references enterprise (id)
);
create index enterprise_history_of on enterprise_history (enterprise_id, recorded_at);
create trigger enterprise_history_append_only before update or delete or truncate on enterprise_history
    for each statement execute function refuse_change();
