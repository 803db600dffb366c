create table financing_demand (
    id               uuid           not null,
    version          bigint         not null,
    number           text           not null,
    state            text           not null,
    enterprise_id    uuid           not null,
    credit_code      text           not null,
    enterprise_name  text           not null,
    area_path        text           not null,
    industry_section text,
    issue_id         uuid,
    kind             text           not null,
    amount           numeric(18, 2) not null,
    purpose          text           not null,
    needed_by        date,
    created_at       timestamptz    not null,
    constraint financing_demand_pk primary key (id),
    constraint financing_demand_number unique (number),
    constraint financing_demand_amount check (amount > 0),
    constraint financing_demand_state check (state in ('OPEN', 'MATCHED', 'REFUSED', 'WITHDRAWN'))
);
create index financing_demand_by_enterprise on financing_demand (enterprise_id, created_at, id);
create index financing_demand_by_creation on financing_demand (created_at, id);
create index financing_demand_by_issue on financing_demand (issue_id) where issue_id is not null;
