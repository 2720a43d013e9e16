-- A topic that is deleted and made anew has the same name and the same offsets, and another id. Null for letters of before.
alter table dead_letters add column topic_id uuid;

-- Workers of the version before, which may still run, overwrite a letter whose place is taken, and need the constraint on
-- "offset" for that. Letters from now on leave it null and have their offset here, so that they never take a place.
alter table dead_letters
    alter column "offset" drop not null,
    add column record_offset bigint check (record_offset >= 0),
    add constraint dead_letters_offset_once check (num_nonnulls("offset", record_offset) = 1);
