alter table visit add column for_force boolean not null default false;
alter table visit add column ended_by text;
alter table visit add column end_comment text;
alter table visit add column proposed_on date;
alter table visit add constraint visit_ended check ((state in ('DECLINED', 'CANCELLED')) = (ended_by is not null));
alter table visit add constraint visit_ended_by check (ended_by in ('FIRM', 'MEMBER', 'OFFICE'));
create index visit_for_force on visit (task_force_id, sort_on, id) where state = 'PLANNED' and for_force;

create table visit_method (
    visit_id uuid not null,
    code     text not null,
    constraint visit_method_pk primary key (visit_id, code),
    constraint visit_method_visit foreign key (visit_id) references visit (id),
    constraint visit_method_code foreign key (code) references work_method (code)
);

create table visit_result (
    visit_id uuid           not null,
    kind     text           not null,
    quantity numeric(18, 2) not null,
    note     text,
    constraint visit_result_pk primary key (visit_id, kind),
    constraint visit_result_visit foreign key (visit_id) references visit (id),
    constraint visit_result_quantity check (quantity > 0)
);

-- 一并走访: who of another task force comes along
create table visit_joiner (
    id            uuid        not null,
    visit_id      uuid        not null,
    subject       text        not null,
    name          text        not null,
    task_force_id uuid,
    joined_at     timestamptz not null,
    constraint visit_joiner_pk primary key (id),
    constraint visit_joiner_once unique (visit_id, subject),
    constraint visit_joiner_visit foreign key (visit_id) references visit (id)
);
create index visit_joiner_by_subject on visit_joiner (subject, visit_id);

-- The id is made on the device and becomes the id of the issue or finding that the answer turns into.
create table visit_answer (
    id               uuid        not null,
    version          bigint      not null,
    visit_id         uuid        not null,
    questionnaire_id uuid        not null,
    prompt_no        integer     not null,
    text             text        not null,
    outcome          text,
    created_at       timestamptz not null,
    constraint visit_answer_pk primary key (id),
    constraint visit_answer_visit foreign key (visit_id) references visit (id),
    constraint visit_answer_questionnaire foreign key (questionnaire_id) references questionnaire (id),
    constraint visit_answer_outcome check (outcome in ('ISSUE', 'SUGGESTION', 'LEAD', 'NEED'))
);
create index visit_answer_by_visit on visit_answer (visit_id, prompt_no);

-- By which the firm may decline a planned visit; the token itself is kept nowhere.
create table visit_link (
    id          uuid        not null,
    version     bigint      not null,
    visit_id    uuid        not null,
    planned_on  date        not null,
    token_hash  text        not null,
    issued_by   text        not null,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    answered_at timestamptz,
    constraint visit_link_pk primary key (id),
    constraint visit_link_token unique (token_hash),
    constraint visit_link_visit foreign key (visit_id) references visit (id)
);
create unique index visit_link_one_open on visit_link (visit_id) where revoked_at is null and answered_at is null;
