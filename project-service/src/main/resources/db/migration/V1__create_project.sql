create sequence project_number;

create table project (
    id                  uuid           not null,
    version             bigint         not null,
    number              text           not null,
    name                text           not null,
    stage               text           not null,
    stopped_at          text,
    enterprise_id       uuid,
    credit_code         text,
    enterprise_name     text,
    industry_section    text,
    investor_name       text,
    area_code           text           not null,
    area_path           text           not null,
    key_project         boolean        not null,
    total_investment    numeric(18, 2),
    intended_investment numeric(18, 2),
    industry_code       text,
    project_code        text,
    parent_id           uuid,
    created_at          timestamptz    not null,
    constraint project_pk primary key (id),
    constraint project_number_unique unique (number),
    constraint project_code_unique unique (project_code),
    constraint project_code_form check (project_code ~ '^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$'),
    constraint project_parent foreign key (parent_id) references project (id),
    constraint project_parent_other check (parent_id <> id),
    constraint project_whose check ((enterprise_id is null) <> (investor_name is null)),
    constraint project_total check (total_investment > 0),
    constraint project_intended check (intended_investment > 0),
    constraint project_stage check (stage in ('LEAD', 'NEGOTIATING', 'SIGNED', 'REGISTERED', 'STARTED',
        'UNDER_CONSTRUCTION', 'COMPLETED', 'PRODUCING', 'FULL_CAPACITY', 'SUSPENDED', 'TERMINATED')),
    constraint project_stopped check ((stage = 'SUSPENDED') = (stopped_at is not null)),
    constraint project_signed check (total_investment is not null
        or coalesce(stopped_at, stage) in ('LEAD', 'NEGOTIATING', 'TERMINATED')),
    constraint project_registered check (project_code is not null
        or coalesce(stopped_at, stage) in ('LEAD', 'NEGOTIATING', 'SIGNED', 'TERMINATED'))
);
create index project_by_creation on project (created_at, id);
create index project_by_enterprise on project (enterprise_id, created_at, id) where enterprise_id is not null;
create index project_by_parent on project (parent_id) where parent_id is not null;
create index project_by_name on project (name);
