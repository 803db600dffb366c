-- Facts are never rewritten: a wrong record is cancelled with a reason and entered again.
create table loan (
    id                       uuid           not null,
    version                  bigint         not null,
    number                   text           not null,
    state                    text           not null,
    kind                     text           not null,
    enterprise_id            uuid           not null,
    credit_code              text           not null,
    enterprise_name          text           not null,
    area_path                text           not null,
    industry_section         text,
    bank_name                text           not null,
    amount                   numeric(18, 2) not null,
    signed_on                date           not null,
    disbursed_on             date,
    due_on                   date           not null,
    previous_due_on          date,
    demand_id                uuid,
    guarantee_application_id uuid,
    created_at               timestamptz    not null,
    constraint loan_pk primary key (id),
    constraint loan_number unique (number),
    constraint loan_demand foreign key (demand_id) references financing_demand (id),
    constraint loan_guarantee foreign key (guarantee_application_id) references guarantee_application (id),
    constraint loan_amount check (amount > 0),
    constraint loan_state check (state in ('RECORDED', 'CANCELLED')),
    constraint loan_kind check (kind in ('NEW_LOAN', 'RENEWAL_NO_REPAY', 'EXTENSION', 'BRIDGE', 'REFUND_LOAN')),
    constraint loan_paid_out check (kind in ('RENEWAL_NO_REPAY', 'EXTENSION') or disbursed_on is not null),
    constraint loan_previous check (kind <> 'RENEWAL_NO_REPAY' or previous_due_on is not null),
    constraint loan_days check (due_on > signed_on and (disbursed_on is null or disbursed_on >= signed_on)
        and (previous_due_on is null or (signed_on <= previous_due_on and due_on > previous_due_on)))
);
create index loan_by_enterprise on loan (enterprise_id, created_at, id);
create index loan_by_creation on loan (created_at, id);
create index loan_by_due on loan (due_on, id) where state = 'RECORDED';
