package dev.grille.lab.cases.tables;

import dev.grille.contracts.TableOptions;
import dev.grille.evaluation.tables.TablesTruth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code truth.json}: by the name of each picture, the one table that stands in it. */
final class TruthJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TruthJson() {}

  /** Whether a file is one of tables: each of its properties is a table with cells. */
  static boolean ofTables(byte[] bytes) {
    JsonNode root = JSON.readTree(bytes);
    return root.isObject()
        && !root.isEmpty()
        && root.properties().stream().allMatch(each -> each.getValue().path("cells").isArray());
  }

  /** What the file of a folder says. */
  static TableFile read(String name, byte[] bytes) {
    List<TableQuery> queries = new ArrayList<>();
    @Nullable String source = null;
    for (Map.Entry<String, JsonNode> each : JSON.readTree(bytes).properties()) {
      TablesTruth truth = new TablesTruth(0, 0, 0, List.of(TableJson.table(each.getValue())));
      queries.add(new TableQuery(each.getKey(), truth, null));
      source = each.getValue().path("source").asString(source);
    }
    return new TableFile(name, source, null, null, false, TableOptions.DEFAULT, queries);
  }
}
