create table campaign (
    id            uuid        not null,
    version       bigint      not null,
    name          text        not null,
    area_code     text        not null,
    area_path     text        not null,
    valid_from    date        not null,
    valid_to      date        not null,
    method        text,
    task_force_id uuid,
    created_by    text        not null,
    created_at    timestamptz not null,
    constraint campaign_pk primary key (id),
    constraint campaign_period check (valid_to >= valid_from),
    constraint campaign_method foreign key (method) references work_method (code),
    constraint campaign_task_force foreign key (task_force_id) references task_force (id)
);
create index campaign_by_period on campaign (valid_to, id);

-- A target that is taken off the list keeps its row, so that the coverage of a past day stays what it was.
create table campaign_target (
    id            uuid        not null,
    campaign_id   uuid        not null,
    enterprise_id uuid        not null,
    added_at      timestamptz not null,
    removed_at    timestamptz,
    constraint campaign_target_pk primary key (id),
    constraint campaign_target_campaign foreign key (campaign_id) references campaign (id),
    constraint campaign_target_enterprise foreign key (enterprise_id) references enterprise (id)
);
create unique index campaign_target_once on campaign_target (campaign_id, enterprise_id) where removed_at is null;
create index campaign_target_by_enterprise on campaign_target (enterprise_id) where removed_at is null;
create index visit_event_enterprise on visit_event (enterprise_id, happened_on);
