-- A query that offers several templates reads each of several pictures with one of its own.
create table picture_results (
    command_id       text not null,
    attempt          int  not null,
    -- From 1, in the order sent.
    picture          int  not null check (picture >= 1),
    template_id      text not null,
    template_version int  not null,
    primary key (command_id, attempt, picture),
    foreign key (command_id, attempt) references results on delete cascade,
    foreign key (template_id, template_version) references template_versions
);

create index picture_results_by_template on picture_results (template_id);

-- Null where each picture has its own; then they stand in picture_results.
alter table results
    alter column template_id drop not null,
    alter column template_version drop not null,
    add constraint results_name_a_version check ((template_id is null) = (template_version is null));

-- Whichever way they were read: one row per picture of which there are values, with its template.
create view read_pictures as
select r.command_id, r.attempt, p.picture, p.template_id, p.template_version, r.read_at
from results r join picture_results p using (command_id, attempt)
union all
select r.command_id, r.attempt, f.picture, r.template_id, r.template_version, r.read_at
from results r
cross join lateral (
    select distinct picture from result_fields f
    where (f.command_id, f.attempt) = (r.command_id, r.attempt)) f
where r.template_id is not null;
