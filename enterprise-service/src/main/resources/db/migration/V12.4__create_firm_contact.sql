create table firm_contact (
    id            uuid        not null,
    version       bigint      not null,
    enterprise_id uuid        not null,
    name          text        not null,
    post          text,
    mobile        text,
    is_primary    boolean     not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    removed_at    timestamptz,
    constraint firm_contact_pk primary key (id),
    constraint firm_contact_enterprise foreign key (enterprise_id) references enterprise (id)
);
create index firm_contact_of on firm_contact (enterprise_id, id) where removed_at is null;
create unique index firm_contact_one_primary on firm_contact (enterprise_id) where is_primary and removed_at is null;

-- Who asked for whose number and why.
create table contact_reveal (
    id          uuid        not null,
    contact_id  uuid        not null,
    subject     text        not null,
    name        text        not null,
    reason      text        not null,
    revealed_at timestamptz not null,
    constraint contact_reveal_pk primary key (id),
    constraint contact_reveal_contact foreign key (contact_id) references firm_contact (id)
);
create index contact_reveal_by_person on contact_reveal (subject, revealed_at);
create trigger contact_reveal_append_only before update or delete or truncate on contact_reveal
    for each statement execute function refuse_change();
