-- The index of grille.dead-letters: the record that failed, byte for byte, and why.
create table dead_letters (
    dead_letter_id uuid        primary key,
    command_id     text        not null,
    attempt        int         not null,
    topic          text        not null,
    partition      int         not null check (partition >= 0),
    "offset"       bigint      not null check ("offset" >= 0),
    key            bytea,
    value          bytea,
    -- Bytes, not text: a header's name may hold what PostgreSQL's text cannot.
    header_names   bytea[]     not null,
    header_values  bytea[]     not null,
    code           text        not null,
    category       text        not null,
    message        text        not null,
    template_id    text,
    failed_at      timestamptz not null,
    status         text        not null default 'open' check (status in ('open', 'replayed', 'discarded')),
    unique (topic, partition, "offset"),
    unique (command_id, attempt),
    foreign key (command_id, attempt) references commands,
    check (cardinality(header_names) = cardinality(header_values))
);

alter table dead_letters alter column value set storage external;

create index dead_letters_by_time on dead_letters (failed_at, dead_letter_id);
create index dead_letters_by_code on dead_letters (code, failed_at);
create index dead_letters_by_template on dead_letters (template_id, failed_at) where template_id is not null;

-- Who replayed what, and when. The outcomes are the commands' own: see replay_outcomes.
create table replays (
    replay_id    uuid        primary key,
    requested_by text        not null,
    requested_at timestamptz not null,
    filter       jsonb       not null,
    matched      int         not null check (matched >= 0),
    finished_at  timestamptz,
    check (finished_at >= requested_at)
);

create table replayed_letters (
    replay_id      uuid not null references replays,
    dead_letter_id uuid not null references dead_letters,
    -- The attempt that the replayed record asks for.
    attempt        int  not null check (attempt >= 2),
    -- Null until it is on its topic; what a broken replay goes on with.
    sent_at        timestamptz,
    primary key (replay_id, dead_letter_id)
);

create index replayed_letters_by_letter on replayed_letters (dead_letter_id);

create view replay_outcomes as
select r.replay_id, r.dead_letter_id, d.command_id, r.attempt, r.sent_at, c.outcome, c.answered_at
from replayed_letters r
join dead_letters d using (dead_letter_id)
left join commands c on c.command_id = d.command_id and c.attempt = r.attempt;
