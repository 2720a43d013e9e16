-- What speaks against a value most, by its name in answers; null where nothing does, and for values that were read before.
alter table result_fields add column reason text check (reason ~ '^[a-z]+(_[a-z]+)*$');

-- Only values that something speaks against: a few of a hundred, and none of those that stand already.
create index result_fields_by_reason on result_fields (reason, command_id, attempt) where reason is not null;
