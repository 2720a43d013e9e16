package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.ink.SeenField;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One field of a template's own picture, looked at.
 *
 * @param spec the field
 * @param sight what was seen of it
 * @param lines what was read, from top to bottom
 */
record StudiedField(FieldSpec spec, SeenField sight, List<LineChoice> lines) {
  StudiedField {
    lines = List.copyOf(lines);
  }

  /** All that was read, line by line. */
  String text() {
    return lines.stream().map(line -> line.best().value()).collect(Collectors.joining("\n"));
  }

  /** The same field where only these lines are taken for its value. */
  StudiedField with(List<LineChoice> value) {
    return new StudiedField(spec, sight.with(value.stream().map(LineChoice::line).toList()), value);
  }
}
