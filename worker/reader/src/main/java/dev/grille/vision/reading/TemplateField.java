package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.ink.SeenField;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One field of a template's own picture, looked at.
 *
 * @param spec the field
 * @param seen what was seen of it
 * @param lines what was read, from top to bottom
 */
record TemplateField(FieldSpec spec, SeenField seen, List<LineChoice> lines) {
  TemplateField {
    lines = List.copyOf(lines);
  }

  /** All that was read, line by line. */
  String text() {
    return lines.stream().map(line -> line.best().value()).collect(Collectors.joining("\n"));
  }

  /** The same field where only these lines are taken for its value. */
  TemplateField with(List<LineChoice> value) {
    return new TemplateField(spec, seen.with(value.stream().map(LineChoice::line).toList()), value);
  }
}
