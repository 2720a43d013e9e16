-- What people say stands in pictures that queries have read: a template's set, by which its versions are evaluated. No key
-- leads to the results: workers of before remove these without knowing of truths. A truth without its picture is of no use
-- without them, and goes when they have gone.
create table template_truths (
    -- Of the query.
    command_id       text        not null,
    -- Which of its pictures, from 1.
    number           int         not null check (number >= 1),
    attempt          int         not null,
    template_id      text        not null,
    template_version int         not null,
    -- When it was read: a query's id may belong to another one after its time.
    read_at          timestamptz not null,
    -- As the query's row has it, so that all of one key can be forgotten.
    key_hash         bytea check (octet_length(key_hash) = 32),
    -- Texts by the names of fields.
    expected         jsonb       not null check (jsonb_typeof(expected) = 'object'),
    -- Null where nobody brought it.
    picture          bytea check (octet_length(picture) > 0),
    page             int check (page >= 1),
    stated_at        timestamptz not null,
    -- In the order in which they were said: a clock may be set.
    position         bigint      generated always as identity unique,
    primary key (command_id, number),
    foreign key (template_id, template_version) references template_versions,
    check (page is null or picture is not null)
);

create index template_truths_by_template on template_truths (template_id, position);
create index template_truths_by_key on template_truths (key_hash);

alter table template_truths alter column picture set storage external;
