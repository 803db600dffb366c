create table policy (
    id               uuid        not null,
    version          bigint      not null,
    title            text        not null,
    issuer           text        not null,
    document_number  text,
    source_url       text,
    area_code        text        not null,
    area_path        text        not null,
    valid_from       date        not null,
    valid_to         date,
    benefit          text        not null,
    no_application   boolean     not null,
    -- a JSON array; read and written by the application only
    conditions       text        not null,
    author_name      text        not null,
    recorded_at      timestamptz not null,
    constraint policy_pk primary key (id),
    constraint policy_document unique (area_path, document_number),
    constraint policy_period check (valid_to is null or valid_to >= valid_from),
    constraint policy_source check (source_url ~ '^https?://')
);
create index policy_by_area on policy (area_path text_pattern_ops, id);

-- What the policy said in each version; a visit of last year points at what was true then.
create table policy_edition (
    id          uuid        not null,
    policy_id   uuid        not null,
    number      bigint      not null,
    content     text        not null,
    author_name text        not null,
    recorded_at timestamptz not null,
    constraint policy_edition_pk primary key (id),
    constraint policy_edition_number unique (policy_id, number),
    constraint policy_edition_policy foreign key (policy_id) references policy (id)
);
create trigger policy_edition_append_only before update or delete or truncate on policy_edition
    for each statement execute function refuse_change();

-- Which policies a visit brought, each in the version that it had then.
create table visit_policy (
    visit_id  uuid   not null,
    policy_id uuid   not null,
    number    bigint not null,
    constraint visit_policy_pk primary key (visit_id, policy_id),
    constraint visit_policy_visit foreign key (visit_id) references visit (id),
    constraint visit_policy_edition foreign key (policy_id, number) references policy_edition (policy_id, number)
);
create index visit_policy_by_policy on visit_policy (policy_id, visit_id);
