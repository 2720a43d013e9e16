-- Which versions were ever published, and when first: a query may name one of them, but no draft.
create table template_publications (
    template_id  text        not null,
    version      int         not null,
    published_at timestamptz not null,
    primary key (template_id, version),
    -- Deferred as templates_published_version_exists is: a template is inserted before its first version.
    foreign key (template_id, version) references template_versions (template_id, version)
        deferrable initially deferred
);

-- When the published version became it. Null where a worker of the version before published it, which knows only of adding.
alter table templates add column published_at timestamptz;

-- By a trigger, so that what a worker of the version before adds is published too.
create function remember_publication() returns trigger language plpgsql as $$
begin
    insert into template_publications (template_id, version, published_at)
    values (new.template_id, new.published_version, coalesce(new.published_at, new.created_at))
    on conflict do nothing;
    return null;
end
$$;

create trigger publications_are_remembered
    after insert or update of published_version on templates
    for each row when (new.published_version is not null) execute function remember_publication();

-- After the trigger, whose lock keeps others from adding until all of this is committed.
insert into template_publications (template_id, version, published_at)
select template_id, version, created_at from template_versions
on conflict do nothing;

create index templates_by_name on templates (name) where deleted_at is null;
