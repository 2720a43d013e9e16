package dev.grille.vision.reading;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.Anchors;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Quad;
import dev.grille.contracts.QuadRules;
import dev.grille.vision.ink.FieldReference;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/** Reads the fixed texts in a template's own picture, and refuses those that cannot serve. */
final class AnchorReader {
  private final LineReader reader;
  private final FieldScorer scorer;

  AnchorReader(LineReader reader, FieldScorer scorer) {
    this.reader = reader;
    this.scorer = scorer;
  }

  /**
   * Reads the anchors.
   *
   * @param template upright, 8-bit BGR
   * @param fields the windows, which no anchor shares a part of
   * @throws CommandException {@code INVALID_ANCHOR}
   */
  List<AnchorReading> read(Mat template, List<AnchorSpec> anchors, List<FieldSpec> fields) {
    TemplateFieldReader study = new TemplateFieldReader(reader, template);
    List<AnchorReading> readings = new ArrayList<>();
    for (int i = 0; i < anchors.size(); i++) {
      AnchorSpec anchor = anchors.get(i);
      if (!QuadRules.isInside(anchor.quad(), template.cols(), template.rows())) {
        throw Anchors.invalid("a corner lies outside the picture", i);
      }
      refuseOverlapping(anchor.quad(), fields, i);
      readings.add(read(study, anchor, fields, i));
    }
    Anchors.checkDistinct(readings.stream().map(reading -> reading.anchor().spec()).toList());
    return readings;
  }

  private AnchorReading read(
      TemplateFieldReader study, AnchorSpec anchor, List<FieldSpec> fields, int index) {
    FieldSpec window = FieldSpec.text("anchor", anchor.quad());
    TemplateField seen = study.read(window, fields);
    List<LineChoice> legible = seen.lines().stream().filter(LineChoice::isLegible).toList();
    String read = seen.with(legible).text();
    if (anchor.text() == null && legible.size() != 1) {
      String why =
          legible.isEmpty()
              ? "nothing legible stands there"
              : "several lines stand there: mark one of them";
      throw Anchors.invalid(why, index);
    }
    double score =
        legible.isEmpty()
            ? 0
            : scorer.reading(window, FieldReference.NONE, seen.seen(), legible, 1).score();
    String text = anchor.text() == null ? read : anchor.text();
    return new AnchorReading(new Anchor(anchor.quad(), text, anchor.name()), read, score);
  }

  private static void refuseOverlapping(Quad anchor, List<FieldSpec> fields, int index) {
    for (FieldSpec field : fields) {
      if (WindowWarnings.overlap(anchor, field.quad())) {
        throw Anchors.invalid("it lies over the field '" + field.name() + "'", index);
      }
    }
  }
}
