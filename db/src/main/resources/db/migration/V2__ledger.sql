-- The ledger: one row per command and attempt. Attempt 1 is the producer's own record, each replay is one more.
create table commands (
    command_id       text        not null check (char_length(command_id) between 1 and 300),
    attempt          int         not null default 1 check (attempt >= 1),
    body_hash        bytea       not null check (octet_length(body_hash) = 32),
    type             text        not null,
    first_seen       timestamptz not null,
    last_seen        timestamptz not null,
    -- How often a worker began with it, counted before the work: a command that kills its worker is known by it.
    deliveries       int         not null check (deliveries >= 0),
    -- The start of a worker that counted last; it does not count the same command twice.
    counted_by       uuid,
    answer           bytea,
    -- 'ok', or the code of the failure.
    outcome          text,
    template_id      text,
    template_version int,
    answered_at      timestamptz,
    state            text generated always as (case when answer is null then 'received' else 'answered' end) stored,
    primary key (command_id, attempt),
    check (last_seen >= first_seen),
    check ((answer is null) = (outcome is null)),
    check ((answer is null) = (answered_at is null))
);

create index commands_in_flight on commands (first_seen) where answer is null;
create index commands_by_answered_at on commands (answered_at) where answer is not null;

-- The first stored answer is the answer: it is published again, never replaced.
create function keep_answer() returns trigger language plpgsql as $$
begin
    if old.answer is not null
        and (new.answer, new.outcome, new.answered_at) is distinct from (old.answer, old.outcome, old.answered_at) then
        raise exception 'command % has its answer', old.command_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger answers_stay before update of answer, outcome, answered_at on commands
    for each row execute function keep_answer();

create table results (
    command_id       text        not null,
    attempt          int         not null,
    template_id      text        not null,
    template_version int         not null,
    read_at          timestamptz not null,
    primary key (command_id, attempt),
    foreign key (command_id, attempt) references commands,
    foreign key (template_id, template_version) references template_versions
);

create index results_by_template on results (template_id, read_at);

create table result_fields (
    command_id text          not null,
    attempt    int           not null,
    position   int           not null check (position >= 0),
    key        text          not null,
    value      text          not null,
    score      numeric(5, 2) not null check (score between 0 and 100),
    review     boolean       not null,
    primary key (command_id, attempt, position),
    unique (command_id, attempt, key),
    foreign key (command_id, attempt) references results
);
