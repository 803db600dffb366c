create table calendar_year (
    year   integer not null,
    status text    not null,
    constraint calendar_year_pk primary key (year)
);
create table calendar_day (
    day  date not null,
    kind text not null,
    name text not null,
    constraint calendar_day_pk primary key (day),
    constraint calendar_day_kind check (kind in ('OFF', 'WORK'))
);

-- Days are working days unless solve_in_calendar_days; category null is the default of its urgency.
create table sla_policy (
    code                   text    not null,
    version                integer not null,
    category               text,
    urgency                text    not null,
    valid_from             date    not null,
    dispatch_days          integer not null,
    sign_days              integer not null,
    return_days            integer not null,
    contact_days           integer,
    contact_hours          integer,
    first_answer_days      integer,
    solve_days             integer not null,
    solve_in_calendar_days boolean not null default false,
    confirm_days           integer not null,
    failed_contacts        integer not null,
    constraint sla_policy_pk primary key (code, version),
    constraint sla_policy_contact check ((contact_days is null) <> (contact_hours is null))
);
insert into sla_policy (code, version, category, urgency, valid_from, dispatch_days, sign_days, return_days,
    contact_days, contact_hours, first_answer_days, solve_days, solve_in_calendar_days, confirm_days, failed_contacts) values
('GENERAL',     1, null,          'NORMAL', '2023-01-01', 1, 1, 2, 1,    null, null, 5,  false, 3, 3),
('URGENT',      1, null,          'URGENT', '2023-01-01', 1, 1, 1, null, 2,    1,    3,  false, 3, 3),
('FINANCE',     1, 'FINANCE',     'NORMAL', '2023-01-01', 1, 1, 2, 1,    null, null, 10, false, 3, 3),
('LAND',        1, 'LAND',        'NORMAL', '2023-01-01', 1, 1, 2, 1,    null, null, 15, false, 3, 3),
('PLANNING',    1, 'PLANNING',    'NORMAL', '2023-01-01', 1, 1, 2, 1,    null, null, 10, false, 3, 3),
('ENVIRONMENT', 1, 'ENVIRONMENT', 'NORMAL', '2023-01-01', 1, 1, 2, 1,    null, null, 10, false, 3, 3),
('ARREARS',     1, 'ARREARS',     'NORMAL', '2023-01-01', 1, 1, 2, 1,    null, null, 30, true,  3, 3);
