-- What a visit had brought as it was told then: sums of an earlier day of knowledge do not follow later corrections.
create table visit_event_result (
    event_id uuid           not null,
    kind     text           not null,
    quantity numeric(18, 2) not null,
    constraint visit_event_result_pk primary key (event_id, kind),
    constraint visit_event_result_event foreign key (event_id) references visit_event (id),
    constraint visit_event_result_quantity check (quantity > 0)
);
insert into visit_event_result
    select e.id, r.kind, r.quantity from visit_event e join visit_result r on r.visit_id = e.visit_id;
create trigger visit_event_result_append_only before update or delete or truncate on visit_event_result
    for each statement execute function refuse_change();

-- An activity may be part of a campaign.
alter table activity add column campaign_id uuid;
alter table activity add constraint activity_campaign foreign key (campaign_id) references campaign (id);

-- What was recorded of an activity and when, as of visits.
create table activity_event (
    id          uuid        not null,
    activity_id uuid        not null,
    seq         bigint      not null,
    state       text        not null,
    held_on     date        not null,
    campaign_id uuid,
    recorded_at timestamptz not null,
    constraint activity_event_pk primary key (id),
    constraint activity_event_seq unique (activity_id, seq),
    constraint activity_event_activity foreign key (activity_id) references activity (id)
);
create index activity_event_campaign on activity_event (campaign_id) where campaign_id is not null;
create table activity_event_result (
    event_id uuid           not null,
    kind     text           not null,
    quantity numeric(18, 2) not null,
    constraint activity_event_result_pk primary key (event_id, kind),
    constraint activity_event_result_event foreign key (event_id) references activity_event (id),
    constraint activity_event_result_quantity check (quantity > 0)
);
insert into activity_event
    select gen_random_uuid(), id, version, state, held_on, null, created_at from activity;
insert into activity_event_result
    select e.id, r.kind, r.quantity from activity_event e join activity_result r on r.activity_id = e.activity_id;
create trigger activity_event_append_only before update or delete or truncate on activity_event
    for each statement execute function refuse_change();
create trigger activity_event_result_append_only before update or delete or truncate on activity_event_result
    for each statement execute function refuse_change();
