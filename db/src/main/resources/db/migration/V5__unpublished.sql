-- The value of a record that was larger than records may be: it is never whole in memory, so it is kept as gzip.
alter table dead_letters
    add column folded_value bytea,
    add column folded_size bigint,
    add constraint dead_letters_value_once check (folded_value is null or value is null),
    add constraint dead_letters_folded_size check ((folded_value is null) = (folded_size is null));

alter table dead_letters alter column folded_value set storage external;

-- What Kafka refuses for good. Its command is settled without it, so that its neighbours need not wait.
create table unpublished (
    command_id   text        not null,
    attempt      int         not null,
    part         text        not null check (part in ('answer', 'reply', 'letter')),
    topic        text        not null,
    -- RECORD_TOO_LARGE and the like: the name of Kafka's error.
    reason       text        not null,
    -- What was answered instead; null where nothing could be.
    substitute   bytea,
    refused_at   timestamptz not null,
    -- An operator has published it since.
    published_at timestamptz,
    primary key (command_id, attempt, part),
    foreign key (command_id, attempt) references commands,
    check (substitute is null or part = 'answer')
);

create index unpublished_letters on unpublished (refused_at) where part = 'letter' and published_at is null;

-- Why a letter of a replay could not be put on its topic; null where it could, or was not tried yet.
alter table replayed_letters add column refused_for text;

-- A command whose answer could not be published has not come to a good end for whoever replayed it.
create or replace view replay_outcomes as
select r.replay_id, r.dead_letter_id, d.command_id, r.attempt, r.sent_at,
    case
        when r.sent_at is null and r.refused_for is not null then 'not sent: ' || r.refused_for
        when u.command_id is not null then 'ANSWER_UNPUBLISHABLE'
        else c.outcome
    end as outcome,
    c.answered_at
from replayed_letters r
join dead_letters d using (dead_letter_id)
left join commands c on c.command_id = d.command_id and c.attempt = r.attempt
left join unpublished u on u.command_id = c.command_id and u.attempt = c.attempt and u.part = 'answer';
