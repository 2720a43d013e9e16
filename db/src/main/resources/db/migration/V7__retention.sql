-- Where the record of a command stands, so that what is not published yet is never pruned; and what its key was, so that all
-- of one key can be found. Null for commands of before; of records without a key there is no hash.
alter table commands
    add column topic_id uuid,
    add column partition int check (partition >= 0),
    add column record_offset bigint check (record_offset >= 0),
    add column key_hash bytea check (octet_length(key_hash) = 32);

create index results_by_read_at on results (read_at);

-- A deleted template keeps its row, which results refer to, and loses what may show somebody's data.
alter table template_versions
    alter column picture drop not null,
    alter column features drop not null,
    add column cleared_at timestamptz,
    add constraint template_versions_whole_or_cleared
        check (num_nulls(picture, features) = case when cleared_at is null then 0 else 2 end);

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.cleared_at is null and new.cleared_at is not null
        and (new.template_id, new.version, new.width, new.height, new.fields, new.review_below, new.created_at)
            is not distinct from
            (old.template_id, old.version, old.width, old.height, old.fields, old.review_below, old.created_at)
        and exists (select from templates t where t.template_id = old.template_id and t.deleted_at is not null) then
        return new;
    end if;
    raise exception 'rows of % are immutable', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;
