package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.choice.Candidate;
import dev.grille.vision.choice.Expectation;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.ink.FieldInkFinder;
import dev.grille.vision.ink.FieldReference;
import dev.grille.vision.ink.InkLine;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.pixels.Hue;
import dev.grille.vision.tables.FieldTableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;

/** Reads the windows of a template's own picture thoroughly, knowing nothing of them. */
final class TemplateFieldReader {
  private final LineReader reader;
  private final Cropper cropper;
  private final FieldInkFinder finder;

  /**
   * Studies one template.
   *
   * @param template upright, 8-bit BGR; it must outlive this
   */
  TemplateFieldReader(LineReader reader, Mat template) {
    this.reader = reader;
    this.cropper = new Cropper(template);
    this.finder = new FieldInkFinder(cropper, Homography.IDENTITY, null);
  }

  /** The windows that hold no text. */
  TemplateWindows windows(List<FieldSpec> fields, FieldTableReader tables) {
    return new TemplateWindows(cropper, fields, tables);
  }

  /** Reads one field among the others. */
  TemplateField read(FieldSpec spec, List<FieldSpec> fields) {
    return read(spec, fields, FieldReference.NONE);
  }

  /**
   * What stands in another ink in a window where two inks were seen and one was looked at: a label
   * may be printed in green and its value typed in blue.
   */
  Optional<TemplateField> otherInk(TemplateField field, List<FieldSpec> fields) {
    if (!field.seen().colour().separates()) {
      return Optional.empty();
    }
    for (Hue hue : Hue.values()) {
      if (hue != field.seen().colour().text()) {
        FieldReference inked = new FieldReference("", null, List.of(), 0, hue, List.of(), false);
        TemplateField other = read(field.spec(), fields, inked);
        boolean there = other.seen().colour().text() == hue;
        if (there && other.lines().stream().anyMatch(LineChoice::isLegible)) {
          return Optional.of(other);
        }
      }
    }
    return Optional.empty();
  }

  private TemplateField read(FieldSpec spec, List<FieldSpec> fields, FieldReference reference) {
    FieldFrame frame = FieldFrame.of(spec.quad());
    List<Box> neighbours = finder.neighbours(frame, spec, fields);
    SeenField seen = finder.find(frame, reference, neighbours, 0, true, spec.isText());
    List<LineChoice> lines = new ArrayList<>();
    if (spec.isWritten()) {
      for (InkLine line : seen.ink().lines()) {
        lines.add(read(spec, seen, line));
      }
    }
    return new TemplateField(spec, seen, lines);
  }

  /** Reads a line of a field's ink, or a part of one. */
  LineChoice read(FieldSpec spec, SeenField seen, InkLine line) {
    Expectation nothing = Expectation.of(spec, "");
    List<Candidate> candidates = reader.readThoroughly(cropper, seen, line, nothing);
    return new LineChoice(line, candidates, reader.chooser(nothing).choose(candidates));
  }
}
