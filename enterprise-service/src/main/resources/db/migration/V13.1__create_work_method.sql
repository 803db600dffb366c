-- Work methods are words of the office; their steps are what the office writes, nothing is made up for it.
create table work_method (
    id         uuid   not null,
    version    bigint not null,
    code       text   not null,
    name       text   not null,
    steps      text[] not null,
    owner_org  text,
    valid_from date,
    valid_to   date,
    constraint work_method_pk primary key (id),
    constraint work_method_code unique (code),
    constraint work_method_code_form check (code ~ '^[A-Z][A-Z0-9_]{1,30}$'),
    constraint work_method_period check (valid_to is null or valid_from is null or valid_to >= valid_from)
);
insert into work_method (id, version, code, name, steps) values
    (gen_random_uuid(), 0, 'SANGE_ZAIQI', '三个在企', '{}'),
    (gen_random_uuid(), 0, 'LIANGGE_WENJI', '两个问计', '{}'),
    (gen_random_uuid(), 0, 'JINFANG_HUIJU', '进访惠聚', '{}'),
    (gen_random_uuid(), 0, 'WUGE_BIANFANG', '五个遍访', '{}'),
    (gen_random_uuid(), 0, 'CHUANGXIN_SIWEN', '创新四问', '{}'),
    (gen_random_uuid(), 0, 'GAOXIN_YEHUA', '高新夜话', '{}'),
    (gen_random_uuid(), 0, 'WEN_MO_DING_ZUAN', '问磨盯钻', '{问,磨,盯,钻}'),
    (gen_random_uuid(), 0, 'YIXIAN', '一线工作法', '{面上统筹,线上指导,片上推进,点上攻坚}');

-- A template never changes; a new version replaces it for new visits, old answers keep theirs.
create table questionnaire (
    id         uuid        not null,
    version    bigint      not null,
    method     text        not null,
    edition    integer     not null,
    title      text        not null,
    prompts    text[]      not null,
    retired    boolean     not null,
    created_at timestamptz not null,
    created_by text        not null,
    constraint questionnaire_pk primary key (id),
    constraint questionnaire_edition unique (method, edition),
    constraint questionnaire_method foreign key (method) references work_method (code),
    constraint questionnaire_prompts check (cardinality(prompts) between 1 and 20)
);
create unique index questionnaire_in_force on questionnaire (method) where not retired;

-- What a firm said that is no issue: a suggestion, a lead, a need.
create table finding (
    id             uuid        not null,
    version        bigint      not null,
    kind           text        not null,
    text           text        not null,
    enterprise_id  uuid,
    area_path      text        not null,
    visit_id       uuid,
    activity_id    uuid,
    author_subject text        not null,
    author_name    text        not null,
    created_at     timestamptz not null,
    constraint finding_pk primary key (id),
    constraint finding_kind check (kind in ('SUGGESTION', 'LEAD', 'NEED')),
    constraint finding_enterprise foreign key (enterprise_id) references enterprise (id)
);
create index finding_by_creation on finding (created_at, id);
create index finding_by_enterprise on finding (enterprise_id, created_at);
create index finding_by_visit on finding (visit_id);
