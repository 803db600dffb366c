-- When a person wants to be told outside the system; without intervals, in the zone's working hours.
create table reminder_hours (
    subject    text        not null,
    version    bigint      not null,
    leave_from date,
    leave_to   date,
    changed_at timestamptz not null,
    constraint reminder_hours_pk primary key (subject),
    constraint reminder_hours_leave check ((leave_from is null) = (leave_to is null) and leave_from <= leave_to)
);

create table reminder_interval (
    subject text    not null,
    starts  integer not null,
    ends    integer not null,
    constraint reminder_interval_pk primary key (subject, starts),
    constraint reminder_interval_hours foreign key (subject) references reminder_hours (subject) on delete cascade,
    constraint reminder_interval_order check (starts >= 0 and starts < ends and ends <= 1440)
);
