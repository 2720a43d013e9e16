package dev.grille.app.templates;

import dev.grille.app.console.TextTable;
import dev.grille.app.console.TextTable.Side;
import dev.grille.contracts.Anchor;
import dev.grille.contracts.FieldRule;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TemplateAnswer.TemplateShown;
import dev.grille.contracts.VersionSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A template as people read it: its versions, and all that its maker set in one of them. */
final class ShownTemplate {
  private final TemplateShown shown;

  ShownTemplate(TemplateShown shown) {
    this.shown = shown;
  }

  /** Part by part; one that the template has nothing of is left out. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(head().lines().toList());
    append(lines, versions());
    append(lines, fields());
    if (!shown.anchors().isEmpty()) {
      append(lines, anchors());
    }
    if (!shown.rules().isEmpty()) {
      append(lines, rules());
    }
    return lines;
  }

  private static void append(List<String> lines, TextTable table) {
    lines.add("");
    lines.addAll(table.lines());
  }

  private String head() {
    return """
        id            %s
        name          %s
        published     %s
        shown         version %d, %d x %d pixels
        review below  %s
        """
        .formatted(
            shown.templateId(),
            shown.name() == null ? "" : shown.name(),
            shown.publishedVersion() == null ? "no version" : "version " + shown.publishedVersion(),
            shown.templateVersion(),
            shown.width(),
            shown.height(),
            shown.reviewBelow() == null ? "the worker's default" : shown.reviewBelow());
  }

  private TextTable versions() {
    var table =
        new TextTable(
            List.of("version", "stored", "first published"),
            List.of(Side.RIGHT, Side.LEFT, Side.LEFT));
    for (VersionSummary each : shown.versions()) {
      table.row(
          each.templateVersion(),
          each.createdAt(),
          each.publishedAt() == null ? "draft" : each.publishedAt());
    }
    return table;
  }

  private TextTable fields() {
    var table =
        new TextTable(
            List.of("field", "name", "kind", "corners", "set"),
            List.of(Side.RIGHT, Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT));
    int number = 0;
    for (FieldSpec each : shown.fields()) {
      number++;
      String set = String.join(", ", new FieldSettings(each).words());
      table.row(number, each.name(), each.kind().wireName(), corners(each.quad()), set);
    }
    return table;
  }

  /** Numbered as they are in the drawing. */
  private TextTable anchors() {
    var table =
        new TextTable(
            List.of("anchor", "name", "text", "corners"),
            List.of(Side.RIGHT, Side.LEFT, Side.LEFT, Side.LEFT));
    int number = 0;
    for (Anchor each : shown.anchors()) {
      number++;
      table.row(
          "A" + number, each.name() == null ? "" : each.name(), each.text(), corners(each.quad()));
    }
    return table;
  }

  private TextTable rules() {
    var table = new TextTable(List.of("rule", "of"), List.of(Side.LEFT, Side.LEFT));
    for (FieldRule each : shown.rules()) {
      if (each instanceof FieldRule.Sum sum) {
        String within = sum.within().signum() == 0 ? "" : " within " + sum.within().toPlainString();
        table.row("sum", String.join(" + ", sum.of()) + " = " + sum.is() + within);
      } else if (each instanceof FieldRule.Equal equal) {
        table.row("equal", String.join(" = ", equal.fields()));
      } else {
        table.row("in_order", String.join(" <= ", each.fields()));
      }
    }
    return table;
  }

  private static String corners(Quad quad) {
    return quad.corners().stream().map(ShownTemplate::coordinates).collect(Collectors.joining(" "));
  }

  private static String coordinates(Point corner) {
    return coordinate(corner.x()) + "," + coordinate(corner.y());
  }

  private static String coordinate(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
