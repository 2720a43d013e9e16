package dev.grille.client.operator;

import dev.grille.db.LetterFilter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was asked for, to be kept with a replay. */
final class FilterJson {
  private FilterJson() {}

  static String of(LetterFilter filter, boolean again) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    if (!filter.ids().isEmpty()) {
      filter.ids().forEach(id -> json.withArrayProperty("id").add(id.toString()));
    }
    if (!filter.codes().isEmpty()) {
      filter.codes().forEach(code -> json.withArrayProperty("code").add(code));
    }
    put(json, "category", filter.category());
    put(json, "template", filter.templateId());
    put(json, "command_id", filter.commandId());
    put(json, "since", filter.since());
    put(json, "until", filter.until());
    put(json, "status", filter.status());
    if (filter.unpublished()) {
      json.put("unpublished", true);
    }
    if (again) {
      json.put("again", true);
    }
    return json.toString();
  }

  private static void put(ObjectNode json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value.toString());
    }
  }
}
