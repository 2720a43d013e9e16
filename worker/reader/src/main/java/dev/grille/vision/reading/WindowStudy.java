package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.choice.Candidate;
import dev.grille.vision.choice.Chooser;
import dev.grille.vision.choice.Expectation;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.ink.FieldInkFinder;
import dev.grille.vision.ink.FieldMemory;
import dev.grille.vision.ink.InkLine;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.pixels.Hue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;

/** Looks with care at the windows of a template's own picture, knowing nothing. */
final class WindowStudy {
  private final LineReader reader;
  private final Cropper cropper;
  private final FieldInkFinder watcher;

  /**
   * Studies one template.
   *
   * @param template upright, 8-bit BGR; it must outlive this
   */
  WindowStudy(LineReader reader, Mat template) {
    this.reader = reader;
    this.cropper = new Cropper(template);
    this.watcher = new FieldInkFinder(cropper, Homography.IDENTITY, null);
  }

  /** Looks at one field among the others. */
  StudiedField look(FieldSpec spec, List<FieldSpec> fields) {
    return look(spec, fields, FieldMemory.NONE);
  }

  /**
   * What stands in another ink in a window where two inks were seen and one was looked at: a label
   * may be printed in green and its value typed in blue.
   */
  Optional<StudiedField> otherInk(StudiedField field, List<FieldSpec> fields) {
    if (!field.sight().colour().separates()) {
      return Optional.empty();
    }
    for (Hue hue : Hue.values()) {
      if (hue != field.sight().colour().text()) {
        FieldMemory inked = new FieldMemory("", null, List.of(), 0, hue, List.of(), false);
        StudiedField other = look(field.spec(), fields, inked);
        boolean there = other.sight().colour().text() == hue;
        if (there && other.lines().stream().anyMatch(LineChoice::isLegible)) {
          return Optional.of(other);
        }
      }
    }
    return Optional.empty();
  }

  private StudiedField look(FieldSpec spec, List<FieldSpec> fields, FieldMemory memory) {
    FieldFrame frame = FieldFrame.of(spec.quad());
    List<Box> neighbours = FieldFrame.neighbours(frame, spec, fields);
    SeenField sight = watcher.look(frame, memory, neighbours, 0, true, spec.isText());
    List<LineChoice> lines = new ArrayList<>();
    for (InkLine line : sight.ink().lines()) {
      lines.add(read(spec, sight, line));
    }
    return new StudiedField(spec, sight, lines);
  }

  /** Reads a line of a field's ink, or a part of one. */
  LineChoice read(FieldSpec spec, SeenField sight, InkLine line) {
    Expectation nothing = Expectation.of(spec, "");
    List<Candidate> looks = reader.study(cropper, sight, line, nothing);
    return new LineChoice(line, looks, new Chooser(nothing).choose(looks));
  }
}
