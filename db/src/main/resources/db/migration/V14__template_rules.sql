-- What values of a form have to be together; null where a version has no rules, as versions of before.
alter table template_versions
    add column rules jsonb check (jsonb_typeof(rules) = 'array' and jsonb_array_length(rules) > 0);
