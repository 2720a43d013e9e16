-- What a version's picture is found by among others', made when it is learnt or, for those of before, when it is first needed.
create table template_signatures (
    template_id text  not null,
    version     int   not null,
    signature   bytea not null,
    primary key (template_id, version),
    foreign key (template_id, version) references template_versions
);

alter table template_signatures alter column signature set storage external;

-- It shows nobody's data, but goes with the picture that it was made of, whichever worker clears that.
create function clear_signature() returns trigger language plpgsql as $$
begin
    delete from template_signatures where (template_id, version) = (new.template_id, new.version);
    return null;
end
$$;

create trigger signatures_go_with_pictures
    after update of cleared_at on template_versions
    for each row when (new.cleared_at is not null) execute function clear_signature();

-- The transaction that last changed which version queries may choose. Who looks for changes remembers the oldest transaction that
-- was under way then: what had not been seen was changed by that one or a later one, in whatever order they are committed.
alter table templates add column changed_by xid8 not null default '0';

create function remember_change() returns trigger language plpgsql as $$
begin
    new.changed_by := pg_current_xact_id();
    return new;
end
$$;

create trigger changes_are_remembered
    before insert or update of published_version, deleted_at on templates
    for each row execute function remember_change();

create index templates_by_change on templates (changed_by);
