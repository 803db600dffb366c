-- Amounts only shrink on the way; each is null until its step is taken.
create table guarantee_application (
    id                uuid           not null,
    version           bigint         not null,
    number            text           not null,
    state             text           not null,
    enterprise_id     uuid           not null,
    credit_code       text           not null,
    enterprise_name   text           not null,
    area_path         text           not null,
    industry_section  text,
    demand_id         uuid,
    bank_name         text           not null,
    term_months       integer        not null,
    applied_amount    numeric(18, 2) not null,
    approved_amount   numeric(18, 2),
    contracted_amount numeric(18, 2),
    disbursed_amount  numeric(18, 2),
    created_at        timestamptz    not null,
    constraint guarantee_application_pk primary key (id),
    constraint guarantee_application_number unique (number),
    constraint guarantee_application_demand foreign key (demand_id) references financing_demand (id),
    constraint guarantee_application_term check (term_months between 1 and 600),
    constraint guarantee_application_state check (state in ('APPLIED', 'ACCEPTED', 'FINAL_APPROVAL', 'CONTRACTED',
        'DISBURSED', 'RELEASED', 'REJECTED', 'WITHDRAWN')),
    constraint guarantee_application_amounts check (applied_amount > 0
        and (approved_amount is null or (approved_amount > 0 and approved_amount <= applied_amount))
        and (contracted_amount is null or (contracted_amount > 0 and contracted_amount <= approved_amount))
        and (disbursed_amount is null or (disbursed_amount > 0 and disbursed_amount <= contracted_amount))),
    constraint guarantee_application_disbursed check (
        (state in ('DISBURSED', 'RELEASED')) = (disbursed_amount is not null))
);
create index guarantee_application_by_enterprise on guarantee_application (enterprise_id, created_at, id);
create index guarantee_application_by_creation on guarantee_application (created_at, id);
create index guarantee_application_by_demand on guarantee_application (demand_id) where demand_id is not null;
