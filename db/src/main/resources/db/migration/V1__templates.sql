-- A template is a name for its versions. A version never changes: an answer that names it can be explained years later.
create table templates (
    template_id       text primary key check (template_id ~ '^[0-9a-f]{40}$'),
    position          bigint generated always as identity unique,
    name              text,
    published_version int,
    created_at        timestamptz not null,
    deleted_at        timestamptz,
    check (deleted_at is null or deleted_at >= created_at)
);

create table template_versions (
    template_id  text        not null references templates,
    version      int         not null check (version >= 1),
    picture      bytea       not null check (octet_length(picture) > 0),
    width        int         not null check (width > 0),
    height       int         not null check (height > 0),
    features     bytea       not null,
    fields       jsonb       not null check (jsonb_typeof(fields) = 'array' and jsonb_array_length(fields) > 0),
    review_below double precision check (review_below between 0 and 100),
    created_at   timestamptz not null,
    primary key (template_id, version)
);

-- Deferred: a template and its first version are inserted in one transaction, each naming the other.
alter table templates
    add constraint templates_published_version_exists
    foreign key (template_id, published_version) references template_versions (template_id, version)
    deferrable initially deferred;

-- Pictures and features are compressed already; trying again only costs time.
alter table template_versions alter column picture set storage external;
alter table template_versions alter column features set storage external;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are immutable', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger template_versions_are_immutable
    before update or delete on template_versions
    for each row execute function refuse_change();
