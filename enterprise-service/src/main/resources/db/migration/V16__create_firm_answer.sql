-- What a firm said of the answer that it was given: through its link, or in a call that somebody other than the handler
-- wrote down. The rating is for supervision; the department never reads this table.
create table firm_answer (
    id          uuid        not null,
    issue_id    uuid        not null,
    means       text        not null,
    solved      text        not null,
    rating      text,
    comment     text,
    recorded_by text,
    answered_at timestamptz not null,
    answered_on date        not null,
    constraint firm_answer_pk primary key (id),
    constraint firm_answer_issue foreign key (issue_id) references issue (id),
    constraint firm_answer_means check (means in ('LINK', 'CALL')),
    constraint firm_answer_call_has_a_recorder check ((means = 'CALL') = (recorded_by is not null))
);
create index firm_answer_by_issue on firm_answer (issue_id, answered_at);
create index firm_answer_by_day on firm_answer (answered_on);

insert into firm_answer (id, issue_id, means, solved, rating, comment, recorded_by, answered_at, answered_on)
select id, issue_id, 'LINK', solved, rating, comment, null, answered_at, cast(answered_at at time zone 'Asia/Shanghai' as date)
from firm_link where answered_at is not null;

-- A link may be given to a firm long before it is asked: then it shows the progress, and takes the answer when it is time.
alter table firm_link add column answer_id uuid;
alter table firm_link add column kind text not null default 'CONFIRMATION';
alter table firm_link alter column kind drop default;
update firm_link set answer_id = id where answered_at is not null;
alter table firm_link drop column solved;
alter table firm_link drop column rating;
alter table firm_link drop column comment;
alter table firm_link add constraint firm_link_answer foreign key (answer_id) references firm_answer (id);
alter table firm_link add constraint firm_link_kind check (kind in ('CONFIRMATION', 'PROGRESS'));
drop index firm_link_one_open;
create unique index firm_link_one_open on firm_link (issue_id, kind) where revoked_at is null and answered_at is null;
