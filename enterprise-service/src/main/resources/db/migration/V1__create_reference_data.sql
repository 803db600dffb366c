create table area (
    code   text not null,
    name   text not null,
    parent text,
    path   text not null,
    constraint area_pk primary key (code),
    constraint area_parent foreign key (parent) references area (code)
);
create index area_by_parent on area (parent);

create table department (
    id      text   not null,
    version bigint not null,
    name    text   not null,
    constraint department_pk primary key (id),
    constraint department_id_form check (id ~ '^[a-z0-9][a-z0-9-]{1,30}$')
);
