-- What people look up: the newest answers of a template, and of a record's key.
create index commands_by_template on commands (template_id, answered_at) where answer is not null and template_id is not null;
create index commands_by_key on commands (key_hash, answered_at) where answer is not null and key_hash is not null;
