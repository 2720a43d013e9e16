-- What each of several pictures of a command gave, kept as soon as it is known: who does the command again, after a worker's
-- death or as a replay, goes on with what is missing. Gone once all are read and answered.
create table command_pictures (
    command_id text        not null,
    attempt    int         not null,
    -- From 1, in the order sent.
    picture    int         not null check (picture >= 1),
    is_read    boolean     not null,
    -- What it was read with: what is read with another version of a template does not belong beside it.
    read_with  text        not null,
    -- The picture's part of the answer.
    content    bytea       not null,
    read_at    timestamptz not null,
    primary key (command_id, attempt, picture),
    foreign key (command_id, attempt) references commands on delete cascade
);

create index command_pictures_by_read_at on command_pictures (read_at);

-- Values of several pictures have one row of positions; a key stands once in each picture.
alter table result_fields
    add column picture int not null default 1 check (picture >= 1),
    drop constraint result_fields_command_id_attempt_key_key,
    add constraint result_fields_key_once unique (command_id, attempt, picture, key);
