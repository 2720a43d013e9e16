-- Fixed texts by which a version is found; null where it has none, as versions of before.
alter table template_versions
    add column anchors jsonb check (jsonb_typeof(anchors) = 'array' and jsonb_array_length(anchors) > 0);
