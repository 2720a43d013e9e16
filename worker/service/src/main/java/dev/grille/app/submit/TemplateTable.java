package dev.grille.app.submit;

import dev.grille.app.console.TextTable;
import dev.grille.app.console.TextTable.Side;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.TemplateSummary;
import java.util.List;
import java.util.stream.Collectors;

/** Templates as a table for people. */
public final class TemplateTable {
  private TemplateTable() {}

  /** Heads and a line for each. */
  public static List<String> lines(List<TemplateSummary> templates) {
    var table =
        new TextTable(
            List.of("template_id", "version", "size", "name", "fields"),
            List.of(Side.LEFT, Side.RIGHT, Side.RIGHT, Side.LEFT, Side.LEFT));
    for (TemplateSummary each : templates) {
      table.row(
          each.templateId(),
          each.draft() ? each.templateVersion() + " draft" : "" + each.templateVersion(),
          each.width() + "x" + each.height(),
          each.name() == null ? "" : each.name(),
          each.fields().stream().map(FieldSpec::name).collect(Collectors.joining(" ")));
    }
    return table.lines();
  }
}
